package nl.vertrouwensfonds.access;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.Test;

/** Somebody who sits at many tables is found at one without looking at the others. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class SeatPlanTest {

  private static final int SEATS = 1000;

  private static final String TABLES =
      """
      with o as (
        insert into organisation (id, code, name, registered_at)
        select gen_random_uuid(), 'seat-plan-' || n, '', now() from generate_series(1, %1$d) as n
        returning id)
      insert into relationship (id, client, supplier, policy, importing, time_zone, started_at,
        effective_at, recorded_at, revision, head, frontier)
      select gen_random_uuid(), r.client, o.id, r.policy, false, r.time_zone, now(), now(), now(), 1, '', ''
        from o cross join relationship r where r.id = '%2$s'
      """;

  private static final String SEATED =
      """
      with m as (
        insert into membership (participant, relationship, organisation, side, role, mandate, since)
        select gen_random_uuid(), t.id, t.client, 'CLIENT', 'BOARD', true, now()
          from relationship t join relationship r on r.client = t.client and r.id <> t.id
         where r.id = '%2$s'
        returning participant)
      insert into identity (participant, issuer, subject) select participant, 'issuer', 'busy' from m
      """;

  private static final Pattern ROWS = Pattern.compile("\"Actual Rows\": ?(\\d+)");
  private static final Pattern LEFT = Pattern.compile("\"Rows Removed by [^\"]+\": ?(\\d+)");
  private static final Pattern LOOPS = Pattern.compile("\"Actual Loops\": ?(\\d+)");

  /** Nothing of it stays. */
  @Test
  void oneSeatOfAThousandIsFoundByItsTable() throws SQLException {
    String relationship = Table.live().relationship;
    try (var owner = EmbeddedDatabase.asOwner()) {
      owner.setAutoCommit(false);
      run(owner, TABLES.formatted(SEATS, relationship));
      run(owner, SEATED.formatted(SEATS, relationship));
      run(owner, "analyze membership; analyze identity; analyze organisation");
      run(owner, "set local plan_cache_mode = force_generic_plan");
      run(owner, "prepare seat (uuid, text, text, text) as " + numbered(SeatQuery.SEAT));
      String one =
          one(
              owner,
              "select id from relationship where supplier in"
                  + " (select id from organisation where code = 'seat-plan-500')");
      String code =
          one(
              owner,
              "select code from organisation o join relationship r"
                  + " on r.client = o.id where r.id = '"
                  + one
                  + "'");
      String seat = "execute seat ('%s', 'issuer', 'busy', '%s')".formatted(one, code);
      assertTrue(!one(owner, seat).isEmpty());
      String plan = one(owner, "explain (analyze, format json) " + seat);
      for (Pattern counted : new Pattern[] {ROWS, LEFT, LOOPS}) {
        assertTrue(most(counted, plan) < 10, plan);
      }
      owner.rollback();
    }
  }

  private static String numbered(String sql) {
    String numbered = sql;
    for (int i = 1; numbered.contains("?"); i++) {
      numbered = numbered.replaceFirst("\\?", "\\$" + i);
    }
    return numbered;
  }

  private static void run(Connection owner, String sql) throws SQLException {
    try (var statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String one(Connection owner, String sql) throws SQLException {
    try (var statement = owner.createStatement();
        var found = statement.executeQuery(sql)) {
      assertTrue(found.next(), sql);
      return found.getString(1);
    }
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
