package nl.vertrouwensfonds.log;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.vertrouwensfonds.api.Listening;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.Test;

/** What a page of a long feed costs: lines of that page, and none of others' relationships. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class FeedPlanTest {

  private static final int LONG = 20_000;
  private static final int PAGE = 50;
  private static final String LINES =
      """
      insert into event (relationship, revision, id, type, visibility, effective_at, envelope, leaf,
        nodes)
      select '%s', n, gen_random_uuid(), 'x.v1', 'all', now(), '{"data":{}}', '', ''
        from generate_series(4, %d) as n
      """;
  private static final String PLACES =
      """
      insert into feed (position, relationship, revision)
      select (select max(position) from feed) + row_number() over (), relationship, revision
        from event where relationship = '%s' and revision > 3 order by revision
      """;

  /** Many others of which little is told, so that a busy one is not what is expected. */
  private static final String OTHERS =
      """
      insert into feed (position, relationship, revision)
      select (select max(position) from feed) + row_number() over (), id, revision
        from (select gen_random_uuid() as id from generate_series(1, 400)) as others
        cross join generate_series(1, 10) as revision
      """;

  private static final Pattern ROWS = Pattern.compile("\"Actual Rows\": ?(\\d+)");
  private static final Pattern LEFT = Pattern.compile("\"Rows Removed by [^\"]+\": ?(\\d+)");

  /** Nothing of it stays: it is no log that anybody wrote. */
  @Test
  void aPageIsFoundWithoutReadingTheFeed() throws SQLException {
    var busy = UUID.fromString(Table.live().relationship);
    var quiet = UUID.fromString(Table.live().relationship);
    Listening.sequenced();
    try (var owner = EmbeddedDatabase.asOwner()) {
      owner.setAutoCommit(false);
      owner.createStatement().execute(LINES.formatted(busy, LONG));
      owner.createStatement().execute(PLACES.formatted(busy));
      owner.createStatement().execute(OTHERS);
      owner.createStatement().execute("analyze feed; analyze event");
      cheap(owner, Feed.OF_ALL, "");
      cheap(owner, Feed.OF_SOME, "{" + quiet + "}");
      cheap(owner, Feed.OF_SOME, "{" + busy + "," + quiet + "}");
      owner.rollback();
    }
  }

  private static void cheap(Connection owner, String sql, String relationships)
      throws SQLException {
    String asked =
        sql.replace(":relationships", "'" + relationships + "'")
            .replace(":after", "5")
            .replace(":upTo", "9999999")
            .replace(":most", "" + PAGE);
    var found = owner.createStatement().executeQuery("explain (analyze, format json) " + asked);
    assertTrue(found.next());
    String plan = found.getString(1);
    assertTrue(most(ROWS, plan) <= 2 * PAGE, plan);
    assertTrue(most(LEFT, plan) <= 2 * PAGE, plan);
  }

  private static long most(Pattern counted, String plan) {
    return counted
        .matcher(plan)
        .results()
        .mapToLong(it -> (long) Double.parseDouble(it.group(1)))
        .max()
        .orElse(0);
  }
}
