package nl.vertrouwensfonds.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import nl.vertrouwensfonds.domain.Days;
import nl.vertrouwensfonds.domain.Severity;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.Visibility;
import nl.vertrouwensfonds.domain.commitment.Commitments;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.ScoreEvent.TrustPolicyAdopted;
import nl.vertrouwensfonds.domain.healing.Accusation;
import nl.vertrouwensfonds.domain.rule.Rules1;
import nl.vertrouwensfonds.trust.Fund;
import nl.vertrouwensfonds.trust.OpenBreach;
import nl.vertrouwensfonds.trust.ReferenceHistory;
import nl.vertrouwensfonds.trust.ScoredRelationship;
import nl.vertrouwensfonds.trust.TrustPolicy;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** What the database computes by itself is what the service answers. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class CurrentTrustTest {

  private static final int RELATIONSHIPS = 400;
  private static final double CLOSE = 1e-9;

  /** The fund that a side holds, with the policy that holds for it, and what it is about. */
  private record Held(Side trustor, Fund fund, ScoredRelationship fold) {

    TrustPolicy policy() {
      return fold.policy();
    }

    Commitments commitments() {
      return fold.relationship().commitments();
    }

    boolean hasReport(Predicate<Accusation> such) {
      return fund().reports().stream().anyMatch(it -> such.test(it.accusation()));
    }

    /** Whether several breaches that weigh are one fact. */
    boolean hasLargeIncident() {
      var incidents = fund().breaches().stream().map(it -> it.standing().incident()).toList();
      return incidents.stream().distinct().count() < incidents.size();
    }
  }

  @Inject EntityManager rows;

  @Test
  @TestTransaction
  void everyBalanceIsThatOfTheServiceAtAnyInstantFromTheLastEventOn() {
    long seed = Long.getLong("fonds.seed", System.nanoTime());
    System.out.println("current trust: -Dfonds.seed=" + seed);
    var random = new Random(seed);
    var funds = new HashMap<String, Held>();
    for (int i = 0; i < RELATIONSHIPS; i++) {
      var fold = new ScoredRelationship(Policies.names().stream().map(Policies::named).toList());
      ReferenceHistory.random(random, 5 + random.nextInt(66)).log.forEach(fold::apply);
      adopt(fold, Policies.names().get(i % Policies.names().size()));
      UUID relationship = stored(i, fold);
      for (Side trustor : List.of(Side.CLIENT, Side.SUPPLIER)) {
        funds.put(relationship + " " + trustor, new Held(trustor, fold.heldBy(trustor), fold));
      }
    }
    rows.flush();
    everyCaseIsThere(funds.values());
    var instants = instants(funds, random);
    long compared = instants.stream().mapToLong(at -> compare(funds, at)).sum();
    assertTrue(compared > 10_000, compared + " compared");
  }

  private static void everyCaseIsThere(Collection<Held> all) {
    var last = all.stream().map(it -> it.fund().at()).max(Instant::compareTo).orElseThrow();
    var cases = new LinkedHashMap<String, Predicate<Held>>();
    cases.put("told again", it -> it.hasReport(report -> report.earlier() > 0));
    cases.put("at rest", it -> it.hasReport(report -> report.restsFrom() != null));
    cases.put("silenced by a proof", it -> it.hasReport(report -> !report.weighs()));
    cases.put("holding a scar", it -> !it.fund().held().isEmpty());
    cases.put("several in one incident", Held::hasLargeIncident);
    cases.put(
        "on the way to heal",
        it -> it.fund().breaches().stream().anyMatch(CurrentTrustTest::heals));
    cases.put("moved", it -> it.commitments().tally(it.trustor().other()).moved() > 0);
    cases.put("lapsed", it -> it.commitments().lapsed(it.trustor().other(), last) > 0);
    cases.forEach((name, such) -> assertTrue(all.stream().filter(such).count() > 5, name));
  }

  private static boolean heals(OpenBreach breach) {
    return healing(breach).findAny().isPresent();
  }

  private static Stream<Instant> healing(OpenBreach breach) {
    return Stream.ofNullable(breach.standing().probation()).flatMap(it -> it.healsAt().stream());
  }

  private static void adopt(ScoredRelationship fold, String policy) {
    for (Side side : List.of(Side.CLIENT, Side.SUPPLIER)) {
      long revision = fold.relationship().revision() + 1;
      fold.apply(
          new Envelope(
              UUID.randomUUID(),
              new UUID(0, 0),
              null,
              revision,
              new Envelope.Author(null, side),
              new Envelope.Span(revision, 1),
              fold.relationship().history().last(),
              "",
              Rules1.VERSION,
              Visibility.ALL,
              List.of(),
              new TrustPolicyAdopted(policy, Policies.hash(policy))));
    }
    assertEquals(policy, fold.policy().name());
  }

  private UUID stored(int number, ScoredRelationship fold) {
    var id = new UUID(7, number);
    var at = fold.relationship().history().last().effectiveAt();
    for (UUID organisation : List.of(new UUID(8, number), new UUID(9, number))) {
      rows.createNativeQuery("insert into organisation values (?1, ?2, '', ?3)")
          .setParameter(1, organisation)
          .setParameter(2, organisation.toString())
          .setParameter(3, at)
          .executeUpdate();
    }
    rows.createNativeQuery(
            "insert into relationship (id, client, supplier, policy, importing, time_zone, started_at,"
                + " effective_at, recorded_at, revision, head, frontier)"
                + " values (?1, ?2, ?3, ?5, false, 'UTC', ?4, ?4, ?4, 1, '', '')")
        .setParameter(1, id)
        .setParameter(2, new UUID(8, number))
        .setParameter(3, new UUID(9, number))
        .setParameter(4, at)
        .setParameter(5, fold.policy().name())
        .executeUpdate();
    var batch = new WriteBatch();
    FundWriter.hold(batch, id, fold);
    fold.relationship()
        .commitments()
        .all()
        .forEach(it -> FundWriter.running(batch, id, Optional.empty(), it));
    rows.unwrap(Session.class).doWork(batch::write);
    return id;
  }

  /** Those of last events and of healings to come, and others until years later. */
  private static List<Instant> instants(Map<String, Held> held, Random random) {
    var funds = held.values().stream().map(Held::fund).toList();
    var last = funds.stream().map(Fund::at).max(Instant::compareTo).orElseThrow();
    var ends = funds.stream().map(Fund::at);
    var healings =
        funds.stream().flatMap(it -> it.breaches().stream()).flatMap(CurrentTrustTest::healing);
    var others =
        Stream.generate(() -> random.nextLong(3000L * 86_400_000_000L))
            .limit(40)
            .map(it -> last.minus(1000, ChronoUnit.DAYS).plus(it, ChronoUnit.MICROS));
    var all = Stream.of(ends.limit(15), healings.limit(15), others, Stream.of(last));
    return all.flatMap(it -> it).toList();
  }

  private long compare(Map<String, Held> funds, Instant at) {
    var found = ask(at);
    funds.forEach((who, held) -> {
      assertEquals(!held.fund().at().isAfter(at), found.containsKey(who), who);
      if (found.containsKey(who)) {
        same(held.fund().faded(at, held.policy()), held.policy(), found.get(who), who + " " + at);
        sameCounts(held, at, found.get(who), who + " " + at);
      }
    });
    return found.size();
  }

  private Map<String, Tuple> ask(Instant at) {
    List<Tuple> all =
        rows.createNativeQuery("select * from current_trust(?1)", Tuple.class)
            .setParameter(1, at)
            .getResultList();
    return all.stream()
        .collect(
            Collectors.toMap(it -> it.get("relationship") + " " + it.get("trustor"), it -> it));
  }

  private static void same(Fund fund, TrustPolicy policy, Tuple row, String where) {
    var balance = fund.balance(policy);
    if (balance.isEmpty()) {
      assertEquals(null, row.get("balance"), where);
    } else {
      assertEquals(balance.getAsDouble(), row.get("balance", Double.class), CLOSE, where);
    }
    assertEquals(fund.confidence(policy), row.get("confidence", Double.class), CLOSE, where);
    assertEquals((long) fund.reports().size(), row.get("open_reports"), where);
    var since = fund.reports().isEmpty() ? null : fund.reports().getFirst().since();
    assertEquals(since, row.get("reported_since"), where);
  }

  private static void sameCounts(Held held, Instant at, Tuple row, String where) {
    Side owner = held.trustor().other();
    var tally = held.commitments().tally(owner);
    assertEquals(tally.kept(), row.get("kept"), where);
    assertEquals(tally.missed(), row.get("missed"), where);
    assertEquals(tally.madeGood(), row.get("made_good"), where);
    assertEquals(held.commitments().lapsed(owner, at), row.get("lapsed"), where);
    assertEquals(tally.released(), row.get("released"), where);
    assertEquals(tally.moved(), row.get("moved"), where);
    assertEquals(tally.moves(), row.get("moves"), where);
    assertEquals(tally.movedDays(), row.get("moved_days"), where);
  }

  @Test
  @TestTransaction
  void theDatabaseHasTheNumbersOfTheService() throws Exception {
    var mapper = new JsonMapper();
    for (String policy : Policies.names()) {
      var document =
          rows.createNativeQuery("select document::text from trust_policy where name = ?1")
              .setParameter(1, policy)
              .getSingleResult();
      assertEquals(mapper.readTree(Policies.document(policy)), mapper.readTree((String) document));
    }
    for (Severity it : Severity.values()) {
      var rule =
          (Object[])
              rows.createNativeQuery(
                      "select quiet_days, sum, patience_days from severity_rule"
                          + " where severity = ?1")
                  .setParameter(1, it.name())
                  .getSingleResult();
      assertEquals(
          List.of(Days.of(Rules1.quiet(it)), Rules1.kept(it), Days.of(Rules1.patience(it))),
          List.of(rule));
    }
  }

  @Test
  void theViewSaysWhatTheServiceAnswers() throws SQLException {
    var table = Table.live();
    var kept = table.accepted("2199-01-01", null);
    table.made(table.client, "/commitments/" + kept + "/assessment", "{\"outcome\":\"kept\"}");
    table.made(
        table.client,
        "/breaches",
        "{\"what\":\"left out\",\"kind\":\"ability\",\"severity\":\"minor\"}");
    var answered = table.reads(table.client, "/trust");
    try (var owner = EmbeddedDatabase.asOwner();
        var row =
            owner
                .createStatement()
                .executeQuery(
                    "select * from trust_now where client_code = '"
                        + table.client.organisation()
                        + "'")) {
      assertTrue(row.next());
      double balance = answered.at("/clientInSupplier/balance/exact").doubleValue();
      assertEquals(balance, row.getDouble("client_in_supplier"), 1e-4);
      assertEquals("fonds-1", row.getString("policy"));
      assertEquals(1, row.getLong("supplier_kept"));
      assertEquals(1, row.getLong("reports_on_supplier"));
      assertTrue(row.getTimestamp("reports_on_supplier_since") != null);
      assertEquals(null, row.getObject("supplier_in_client"));
      assertEquals(null, row.getObject("gap"));
      assertEquals(null, row.getObject("mutual"));
    }
  }

  /** A role that may read nothing else may read the view. */
  @Test
  void theViewReadsWithRightsOfItsOwn() throws SQLException {
    try (var owner = EmbeddedDatabase.asOwner()) {
      owner.setAutoCommit(false);
      var sql = owner.createStatement();
      sql.execute("revoke all on all tables in schema public from fonds_service");
      sql.execute("grant select on trust_now to fonds_service");
      sql.execute("set local role fonds_service");
      sql.executeQuery("select * from trust_now").close();
      var refused = assertThrows(SQLException.class, () -> sql.executeQuery("select * from fund"));
      assertEquals("42501", refused.getSQLState());
      owner.rollback();
    }
  }

  @Test
  void nobodyReadsItWithoutBeingLet() throws SQLException {
    try (var owner = EmbeddedDatabase.asOwner();
        var may =
            owner
                .createStatement()
                .executeQuery(
                    "select has_function_privilege('public', 'current_trust(timestamptz)',"
                        + " 'execute') or has_table_privilege('public', 'trust_now', 'select')")) {
      assertTrue(may.next());
      assertEquals(false, may.getBoolean(1));
    }
  }

  /** The migration runs again whenever it has changed; a dashboard does not notice. */
  @Test
  void runningItAgainKeepsWhatWasGranted() throws Exception {
    var migration = getClass().getResourceAsStream("/db/migration/R__current_trust.sql");
    var again =
        new String(migration.readAllBytes(), StandardCharsets.UTF_8)
            .replace("${service_role}", "fonds_service");
    try (var owner = EmbeddedDatabase.asOwner()) {
      owner.setAutoCommit(false);
      var sql = owner.createStatement();
      sql.execute("grant select on trust_now to pg_monitor");
      sql.execute("grant execute on function current_trust to pg_monitor");
      sql.execute(again);
      var may =
          sql.executeQuery(
              "select has_table_privilege('pg_monitor', 'trust_now', 'select') and"
                  + " has_function_privilege('pg_monitor', 'current_trust(timestamptz)', 'execute')"
                  + " and not has_function_privilege('public', 'current_trust(timestamptz)',"
                  + " 'execute')");
      assertTrue(may.next());
      assertTrue(may.getBoolean(1));
      owner.rollback();
    }
  }

  @Test
  void everyColumnOfTheViewIsExplained() throws SQLException {
    var silent = new TreeSet<String>();
    try (var owner = EmbeddedDatabase.asOwner();
        var columns =
            owner
                .createStatement()
                .executeQuery(
                    "select attname from pg_attribute where attrelid = 'trust_now'::regclass"
                        + " and col_description(attrelid, attnum) is null")) {
      while (columns.next()) {
        silent.add(columns.getString(1));
      }
    }
    assertEquals(new TreeSet<>(), silent);
  }
}
