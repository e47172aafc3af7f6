package nl.vertrouwensfonds.api.reports;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The rows of the reports in the database itself: a login sees what it was granted, and no more.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class ReportingSchemaTest {

  private static final List<String> VIEWS =
      List.of("scores", "daily_balances", "commitments", "breaches", "cases");

  /** Without an index, each day is looked for in all of them. */
  private static final String A_FEW_DAYS = "daily_balances_between('2024-01-05', '2024-01-08')";

  /** Fails on the rows of one relationship. */
  private static final String LEAK =
      " where 1 / (case when relationship = '%s' then 0 else 1 end) = 1";

  private static final String DENIED = "42501";

  private Table ours;
  private Table theirs;

  @BeforeEach
  void tell() {
    ours = told();
    theirs = told();
  }

  private static Table told() {
    var table = Table.importing("2024-01-01T00:00:00Z").at("2024-01-10T00:00:00Z");
    table.accepted("2024-02-01", null);
    table.caseOpened();
    table.at("2024-03-01T12:30:00Z");
    table.made(
        table.client,
        "/breaches",
        "{\"what\":\"SECRET\",\"kind\":\"ability\",\"severity\":\"minor\"}");
    return table;
  }

  private Connection our() throws SQLException {
    return Logins.granted("our_dashboard", List.of(ours.client.organisation()));
  }

  private static List<String> asked(Connection login, String sql) throws SQLException {
    var rows = new ArrayList<String>();
    try (var query = login.createStatement();
        var found = query.executeQuery(sql)) {
      while (found.next()) {
        rows.add(found.getString(1));
      }
    }
    return rows;
  }

  private static void refused(Connection login, String sql) {
    var refusal = assertThrows(SQLException.class, () -> login.createStatement().execute(sql), sql);
    assertEquals(DENIED, refusal.getSQLState(), sql + ": " + refusal.getMessage());
  }

  @Test
  void twoLoginsSeeTheRowsOfTheirOwnOrganisationEach() throws Exception {
    try (var our = our();
        var their = Logins.granted("their_dashboard", List.of(theirs.supplier.organisation()))) {
      for (String view : VIEWS) {
        String sql = "select distinct relationship from reporting." + view;
        assertEquals(List.of(ours.relationship), asked(our, sql), view);
        assertEquals(List.of(theirs.relationship), asked(their, sql), view);
      }
      String between =
          "select distinct relationship"
              + " from reporting.daily_balances_between('2024-01-01', '2024-02-01')";
      assertEquals(List.of(ours.relationship), asked(our, between));
      String now = "select relationship from trust_now";
      refused(our, "select * from fund");
      assertEquals(List.of(ours.relationship), asked(withTrustNow(our, "our_dashboard"), now));
    }
  }

  /** As dashboards were let in before there was a schema for them. */
  private static Connection withTrustNow(Connection login, String name) throws SQLException {
    try (var owner = EmbeddedDatabase.asOwner()) {
      owner
          .createStatement()
          .execute(
              "grant usage on schema public to %1$s; grant select on trust_now to %1$s;"
                      .formatted(name)
                  + " grant execute on function current_trust to "
                  + name);
    }
    return login;
  }

  @Test
  void whoIsGrantedTwoOrganisationsSeesBothAndAfterwardsWhatIsLeft() throws Exception {
    String both = "select count(*) from reporting.scores";
    var codes = List.of(ours.client.organisation(), theirs.client.organisation());
    try (var login = Logins.granted("dashboard_of_both", codes);
        var owner = EmbeddedDatabase.asOwner()) {
      assertEquals(List.of("2"), asked(login, both));
      String revoke = "select reporting.revoke_login('dashboard_of_both', '%s')";
      owner.createStatement().execute(revoke.formatted(codes.getFirst()));
      assertEquals(List.of("1"), asked(login, both));
      owner.createStatement().execute(revoke.formatted(codes.getLast()));
      refused(login, both);
    }
  }

  @Test
  void noLoginReadsWhatIsBehindTheViews() throws Exception {
    try (var our = our()) {
      for (String table :
          List.of(
              "event",
              "content",
              "fund",
              "relationship",
              "commitment",
              "breach",
              "mediated_case",
              "daily_balance",
              "organisation",
              "identity",
              "reporting_grant")) {
        refused(our, "select * from public." + table);
      }
      String all = "array['%s']::uuid[]".formatted(theirs.relationship);
      refused(our, "select * from public.report_breaches(%s, now())".formatted(all));
      refused(our, "select * from public.reported(%s, now())".formatted(all));
      refused(our, "select * from public.score_at(now())");
    }
  }

  @Test
  void noLoginLetsItselfSeeMore() throws Exception {
    String theirCode = theirs.client.organisation();
    try (var our = our()) {
      refused(our, "select reporting.grant_login('our_dashboard', '%s')".formatted(theirCode));
      refused(our, "select reporting.revoke_login('our_dashboard', '%s')".formatted(theirCode));
      refused(our, "select reporting.let_in('our_dashboard')");
      refused(
          our, "insert into public.reporting_grant select 'our_dashboard', id from organisation");
      refused(our, "set role fonds_owner");
      refused(our, "set session authorization fonds_owner");
      refused(our, "create or replace function reporting.mine() returns uuid[] return '{}'");
      refused(our, "create temp table relationship (id uuid)");
      our.createStatement().execute("set search_path = pg_temp, reporting");
      assertEquals(
          List.of(ours.relationship), asked(our, "select relationship from reporting.scores"));
    }
  }

  /** What a query does with each row could tell of rows that it does not give. */
  @Test
  void noQueryLooksAtRowsThatItDoesNotGive() throws Exception {
    try (var our = withTrustNow(our(), "our_dashboard")) {
      VIEWS.forEach(it -> looksAtOurs(our, it));
      // However the rows are found, and whoever chooses how.
      our.createStatement().execute("set enable_indexscan = off; set enable_bitmapscan = off");
      VIEWS.forEach(it -> looksAtOurs(our, it.replaceFirst("daily_balances", A_FEW_DAYS)));
      asked(our, ("select relationship from trust_now" + LEAK).formatted(theirs.relationship));
    }
  }

  private void looksAtOurs(Connection our, String rows) {
    String sql = "select relationship from reporting." + rows + LEAK;
    assertDoesNotThrow(() -> asked(our, sql.formatted(theirs.relationship)));
    var told = assertThrows(SQLException.class, () -> asked(our, sql.formatted(ours.relationship)));
    assertEquals("22012", told.getSQLState());
  }

  @Test
  void whoeverMayBecomeTheServiceIsNotALoginToGrant() throws Exception {
    try (var owner = EmbeddedDatabase.asOwner()) {
      String code = ours.client.organisation();
      for (String wrong :
          List.of(
              "'fonds_service', '" + code + "'", "'our_dashboard', 'nobody'", "'no_such', 'x'")) {
        assertThrows(
            SQLException.class,
            () -> owner.createStatement().execute("select reporting.grant_login(" + wrong + ")"));
      }
    }
  }

  @Test
  void aViewIsToldAtItsLatestInstant() throws Exception {
    try (var our = our()) {
      for (String view : List.of("scores", "commitments", "breaches", "cases")) {
        String seen = "select %s from reporting." + view;
        assertEquals(List.of("1"), asked(our, seen.formatted("count(*)")), view);
        String other =
            seen.formatted("*")
                + " except select s.* from ("
                + seen.formatted("distinct at")
                + ") as told"
                + " cross join lateral reporting.%s_at(told.at) s".formatted(view);
        assertEquals(List.of(), asked(our, other), view);
      }
    }
  }

  @Test
  void allIsExplainedInTheDatabaseAsOverHttp() throws Exception {
    var reports =
        new JsonMapper()
            .readTree(ours.client.asks("en").get("/reports/columns").asString())
            .path("reports");
    var told = new TreeSet<String>();
    for (var report : reports) {
      String view = report.path("view").asText();
      told.add(view + ": " + report.path("says").asText());
      for (var column : report.path("columns")) {
        told.add(view + "." + column.path("name").asText() + ": " + column.path("says").asText());
      }
    }
    var explained = new TreeSet<String>();
    try (var our = our()) {
      explained.addAll(
          asked(
              our,
              "select c.relname || coalesce('.' || a.attname, '') || ': ' || d.description"
                  + " from pg_class c join pg_description d on d.objoid = c.oid"
                  + " left join pg_attribute a on a.attrelid = c.oid and a.attnum = d.objsubid"
                  + " and d.objsubid > 0 where c.relnamespace = 'reporting'::regnamespace"));
      var silent =
          asked(
              our,
              "select proname from pg_proc where pronamespace = 'reporting'::regnamespace"
                  + " and obj_description(oid, 'pg_proc') is null");
      assertEquals(List.of(), silent);
    }
    assertEquals(told, explained);
    assertEquals(Set.copyOf(VIEWS), Set.copyOf(reports.findValuesAsText("view")));
  }

  @Test
  void theRowsAreTheSameInEveryForm() throws Exception {
    assertTrue(ReportForms.agree(List.of(ours, theirs)) > 100);
  }
}
