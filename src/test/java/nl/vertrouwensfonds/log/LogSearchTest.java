package nl.vertrouwensfonds.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.Test;

/** What a page of a long log costs: lines of that page, and none of the rest. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class LogSearchTest {

  private static final int LONG = 30_000;
  private static final int PAGE = 51;

  /** Twelve types that are common, one that is rare, and a thing with a story of thirty events. */
  private static final String LINES =
      """
      insert into event (relationship, revision, id, type, visibility, effective_at, envelope, leaf, nodes)
      select cast(? as uuid), n, gen_random_uuid(),
             case when n %% 10000 = 0 then 'breach-reported.v1' else 'common-' || n %% 12 || '.v1' end,
             'all', now(),
             convert_to(json_build_object(
                 'case', case when n between 2000 and 2400 then cast(? as text) end,
                 'data', json_build_object('commitment',
                     case when n %% 1000 = 0 then cast(? as text) else gen_random_uuid()::text end)
               )::text, 'UTF8'), '', ''
        from generate_series(4, %d) as n
      """
          .formatted(LONG);

  private static final Pattern ROWS = Pattern.compile("\"Actual Rows\": ?(\\d+)");
  private static final Pattern LEFT = Pattern.compile("\"Rows Removed by [^\"]+\": ?(\\d+)");

  private UUID relationship;
  private final UUID subject = UUID.randomUUID();
  private final UUID caseId = UUID.randomUUID();

  /** Nothing of it stays: it is no log that anybody wrote. */
  @Test
  void aPageIsFoundWithoutReadingTheLog() throws SQLException {
    relationship = UUID.fromString(Table.live().relationship);
    try (var owner = EmbeddedDatabase.asOwner()) {
      owner.setAutoCommit(false);
      longLog(owner);
      for (var which : selections()) {
        for (boolean newestFirst : new boolean[] {false, true}) {
          String plan = plan(owner, which, new Stretch(1, LONG, newestFirst));
          assertTrue(most(ROWS, plan) <= 2 * PAGE, which + " " + plan);
          assertTrue(most(LEFT, plan) <= 2 * PAGE, which + " " + plan);
        }
      }
      owner.rollback();
    }
  }

  private List<Selection> selections() {
    var rare = Set.of("breach-reported.v1");
    var common = Set.of("common-1.v1", "common-2.v1");
    return List.of(
        new Selection(Set.of(), null, null, null),
        new Selection(rare, null, null, null),
        new Selection(common, null, null, null),
        new Selection(Set.of(), subject, null, null),
        new Selection(common, subject, null, null),
        new Selection(Set.of(), null, caseId, null),
        new Selection(Set.of(), UUID.randomUUID(), null, null),
        new Selection(Set.of(), null, null, "ab".repeat(32)));
  }

  private void longLog(Connection owner) throws SQLException {
    var insert = owner.prepareStatement(LINES);
    insert.setString(1, relationship.toString());
    insert.setString(2, caseId.toString());
    insert.setString(3, subject.toString());
    assertEquals(LONG - 3, insert.executeUpdate());
    owner.createStatement().execute("analyze event");
  }

  private String plan(Connection owner, Selection which, Stretch within) throws SQLException {
    String sql = LogSearch.sql(which, within);
    for (var it : LogSearch.parameters(relationship, which, within, PAGE).entrySet()) {
      sql = sql.replaceAll(":" + it.getKey() + "\\b", literal(it.getValue()));
    }
    var plan = owner.createStatement().executeQuery("explain (analyze, format json) " + sql);
    assertTrue(plan.next());
    return plan.getString(1);
  }

  private static String literal(Object value) {
    return switch (value) {
      case Number number -> number.toString();
      case String[] texts -> "'{" + String.join(",", texts) + "}'";
      default -> "'" + value + "'";
    };
  }

  private static long most(Pattern counted, String plan) {
    return counted
        .matcher(plan)
        .results()
        .mapToLong(it -> Long.parseLong(it.group(1)))
        .max()
        .orElse(0);
  }
}
