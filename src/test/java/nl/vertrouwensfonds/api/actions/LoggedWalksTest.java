package nl.vertrouwensfonds.api.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.vertrouwensfonds.access.Caller;
import nl.vertrouwensfonds.access.Memberships;
import nl.vertrouwensfonds.access.Viewer;
import nl.vertrouwensfonds.api.LogsStand;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.api.Table.Person;
import nl.vertrouwensfonds.api.reports.ReportForms;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import nl.vertrouwensfonds.boot.tokens.TokenSigner;
import nl.vertrouwensfonds.commands.CommandHandler;
import nl.vertrouwensfonds.commands.CommandRequest;
import nl.vertrouwensfonds.domain.Road;
import nl.vertrouwensfonds.domain.Role;
import nl.vertrouwensfonds.domain.Walker;
import nl.vertrouwensfonds.domain.command.CaseCommand.OpenCase;
import nl.vertrouwensfonds.domain.command.Command;
import nl.vertrouwensfonds.domain.command.PartyCommand.AdmitParticipant;
import nl.vertrouwensfonds.domain.rule.Action;
import nl.vertrouwensfonds.log.AppendOutcome;
import nl.vertrouwensfonds.log.AppendRequest;
import nl.vertrouwensfonds.queries.actions.ActionsView;
import nl.vertrouwensfonds.queries.portfolio.StoredPortfolio;
import nl.vertrouwensfonds.queries.trust.StoredCurves;
import nl.vertrouwensfonds.trust.ScoredRelationship;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Thousands of acts at random, written into the log as every act is. They are told as histories, so
 * that years pass in them; after each the numbers beside the log are what the log folds to.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class LoggedWalksTest {

  private static final int WALKS = 24;
  private static final int ACTS = 80;
  private static final String START = "2001-01-01T00:00:00Z";

  /** Acts for which a body can be made without words; these go over HTTP. */
  private static final Set<String> WORDLESS = Set.of("acknowledge-breach", "accept-apology");

  /**
   * A history that is closed, or not agreed on, cannot be told further, and the sample's policy
   * does not exist; what is allowed or told again moves nothing, and takes turns from what does.
   */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "close-history",
          "set-history-horizon",
          "adopt-trust-policy",
          "allow-change-of-side",
          "register-cosigner-key",
          "disclose-statement");

  /** What a balance is made of; all else is walked without a database. */
  private static final Set<String> MOVING =
      Set.of(
          "assess-kept",
          "assess-missed",
          "rule-kept",
          "rule-missed",
          "report-breach",
          "withdraw-breach",
          "acknowledge-breach",
          "offer-apology",
          "hear-apology",
          "accept-apology",
          "give-explanation",
          "accept-explanation",
          "confirm-correction",
          "reject-correction",
          "confirm-compensation",
          "waive-remedy");

  private static final AppendRequest REQUEST =
      new AppendRequest(Optional.empty(), OptionalLong.empty(), _ -> "");

  @Inject CommandHandler handler;
  @Inject ActionLinks links;
  @Inject ActionsView view;
  @Inject Memberships memberships;

  private final List<Person> people = new ArrayList<>();
  private final List<Table> tables = new ArrayList<>();
  private Map.Entry<UUID, String> firm;
  private boolean proposed;
  private Table table;
  private UUID relationship;
  private Instant now;

  @BeforeEach
  void aFirmOfNeutrals() {
    String code = "neutral-" + Long.toString(System.nanoTime(), 36);
    String id =
        new Person("ops", "operator", "operator")
            .sends("{\"code\":\"%s\",\"name\":\"Neutral\"}".formatted(code))
            .post("/organisations")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    firm = Map.entry(UUID.fromString(id), code);
  }

  /** The same walks every time, which come to every act that can move a fund. */
  @Test
  void whatIsStoredIsWhatTheLogFoldsToWhateverWasDone() throws Exception {
    var walker = new Walker(2027);
    int healed = walk(walker, WALKS);
    var missed = new TreeSet<>(walker.missed());
    missed.retainAll(MOVING);
    assertEquals(Set.of(), missed, "acts that no walk came to");
    assertTrue(healed > 1, "breaches healed: " + healed);
    long rows = ReportForms.agree(tables);
    System.out.println("rows as JSON, CSV, xlsx and SQL: " + rows);
    assertTrue(rows > 1000);
  }

  /** Other walks every time. */
  @Test
  void whatIsStoredIsWhatTheLogFoldsToWhereverOneGoes() throws SQLException {
    walk(Walker.anew(), WALKS / 8);
  }

  /** How many breaches were healed. */
  private int walk(Walker walker, int walks) throws SQLException {
    int healed = 0;
    long curves = 0;
    long turns = 0;
    for (int walk = 0; walk < walks; walk++) {
      sitDown();
      for (int act = 0; act < ACTS; act++) {
        now = now.plus(walker.pause());
        step(walker, Road.moving(walk, act));
      }
      var fold = LogsStand.stands(relationship);
      healed += healed(fold);
      turns +=
          walk % 8 > 0
              ? 0
              : StoredPortfolio.agree(
                  relationship, fold, table.client.organisation(), table.supplier.organisation());
      curves += StoredCurves.agree(relationship);
    }
    assertTrue(turns > 10, "rows of a portfolio that time changed: " + turns);
    assertTrue(curves > 0, "curves told without the log: " + curves);
    System.out.println("logged " + walker.acts() + " acts, breaches healed: " + healed);
    return healed;
  }

  private void sitDown() {
    table = Table.importing(START);
    tables.add(table);
    relationship = UUID.fromString(table.relationship);
    now = Instant.parse(START);
    proposed = false;
    var colleague = new Person("carla", table.client.organisation(), null);
    var admit = new AdmitParticipant(Role.DEMAND_MANAGEMENT, false, Walker.NAME);
    carryOut(seat(table.client), CommandRequest.of(admit, now).seating(person("carla")));
    people.clear();
    people.addAll(List.of(table.client, table.supplier, colleague));
  }

  private void step(Walker walker, Road road) {
    var who = walker.oneOf(people);
    var seat = seat(who);
    var offered =
        QuarkusTransaction.requiringNew()
            .call(() -> view.offered(seat, Optional.of(now)))
            .actions();
    if (offered.isEmpty()) {
      people.remove(who);
      return;
    }
    var inView = road.inView(proposed, without(LEFT_OUT, offered));
    if (!inView.isEmpty()) {
      act(who, walker, walker.choose(inView, road.rather(walker)));
    }
  }

  private void act(Person who, Walker walker, Action chosen) {
    if (WORDLESS.contains(chosen.rel())) {
      post(who, chosen);
      return;
    }
    var seated = new Person("p" + walker.acts(), firm.getValue(), null);
    carryOut(
        seat(who), CommandRequest.of(command(walker, chosen), now).seating(person(seated.name())));
    switch (chosen.rel()) {
      case "open-case" -> {
        people.add(seated);
        proposed = false;
      }
      case "propose-mediation" -> proposed = true;
      default -> {}
    }
  }

  private Command command(Walker walker, Action chosen) {
    return chosen.rel().equals("open-case")
        ? new OpenCase(firm.getKey(), Walker.NAME)
        : walker.command(chosen, now);
  }

  private static List<Action> without(Set<String> acts, List<Action> offered) {
    return offered.stream().filter(it -> !acts.contains(it.rel())).toList();
  }

  private void post(Person who, Action chosen) {
    var target = links.of(chosen.rel());
    var body = new HashMap<String, Object>(target.body());
    body.put("occurredAt", now.toString());
    who.asks()
        .contentType("application/json")
        .body(body)
        .post(target.path(relationship, chosen.subject()))
        .then()
        .statusCode(201);
  }

  private void carryOut(Viewer seat, CommandRequest command) {
    var outcome = handler.carryOut(seat, command, REQUEST);
    assertInstanceOf(AppendOutcome.Recorded.class, outcome, () -> command + ": " + outcome);
  }

  private Viewer.AtTable seat(Person who) {
    var caller = new Caller(TokenSigner.NAME, who.name(), who.organisation(), Caller.Function.NONE);
    return QuarkusTransaction.requiringNew()
        .call(() -> memberships.seatOf(caller, relationship).orElseThrow());
  }

  private static Memberships.Person person(String name) {
    return new Memberships.Person(TokenSigner.NAME, name);
  }

  private static int healed(ScoredRelationship fold) {
    var last = fold.relationship().history().last().effectiveAt();
    return (int)
        fold.relationship().breaches().all().stream()
            .filter(it -> it.healedBy(last).isPresent())
            .count();
  }
}
