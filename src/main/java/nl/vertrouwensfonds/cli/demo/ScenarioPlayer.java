package nl.vertrouwensfonds.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.vertrouwensfonds.boot.data.UserFacingException;
import nl.vertrouwensfonds.cli.client.ServiceClient;
import nl.vertrouwensfonds.cli.client.ServiceResponse;
import nl.vertrouwensfonds.cli.client.ServiceUser;
import nl.vertrouwensfonds.cli.client.TrustBalances;
import nl.vertrouwensfonds.cli.demo.Scenario.ScenarioStep;
import nl.vertrouwensfonds.cli.terminal.TerminalMessages;
import nl.vertrouwensfonds.domain.Zones;

/** Plays one scenario: a line for each step; at the end both balances, and what was healed. */
public final class ScenarioPlayer {
  /** Where all scenarios play. */
  private static final ZoneId HOME = Zones.USUAL;

  /** People work by day. */
  private static final LocalTime START_OF_WORK = LocalTime.of(9, 0);

  private final ServiceClient service;
  private final Scenario scenario;
  private final TerminalMessages messages;
  private final Placeholders placeholders;
  private final DemoParticipants participants;
  private final DemoPrinter printer;
  private final String relationship;
  private final LatestCase latestCase;
  private final List<Instant> instants = new ArrayList<>();

  private ScenarioPlayer(
      ServiceClient service,
      Scenario scenario,
      PrintWriter out,
      TerminalMessages messages,
      InstantSource clock) {
    this.service = service;
    this.scenario = scenario;
    this.messages = messages;
    this.placeholders = new Placeholders(LocalDate.ofInstant(clock.instant(), HOME), messages);
    this.participants = DemoParticipants.register(service, scenario);
    this.printer = new DemoPrinter(scenario, out, messages, HOME);
    var registered = participants.registerRelationship(historyFrom());
    this.relationship = registered.id();
    if (scenario.historyFrom() != null) {
      participants.agree(relationship, at(scenario.lastDay()));
    }
    this.latestCase = new LatestCase(service, relationship);
    labelRegistration(registered);
  }

  private void labelRegistration(ServiceResponse registered) {
    instants.add(effectiveAt(registered));
    placeholders.label("relationship", relationship);
    label("registration", registered);
    scenario
        .organisations()
        .keySet()
        .forEach(it -> placeholders.label("code:" + it, participants.code(it)));
  }

  /** What scenarios there are, each with its title. */
  public static void list(PrintWriter out, TerminalMessages messages) {
    Scenarios.names()
        .forEach(name -> out.println(name + "  " + Scenarios.read(name).title().in(messages)));
  }

  /**
   * @throws UserFacingException when there is no such scenario, or the service answered otherwise
   *     than the scenario says
   */
  public static void play(
      String name,
      ServiceClient service,
      PrintWriter out,
      TerminalMessages messages,
      InstantSource clock) {
    String all = String.join(", ", Scenarios.names());
    var scenario =
        Scenarios.find(name)
            .orElseThrow(() -> new UserFacingException(messages.text("demo.unknown", name, all)));
    new ScenarioPlayer(service, scenario, out, messages, clock).play();
  }

  private Map<String, Object> historyFrom() {
    return scenario.historyFrom() == null
        ? Map.of()
        : Map.of("historyFrom", at(scenario.historyFrom()).toString());
  }

  private Instant at(int day) {
    return placeholders.day(day).atTime(START_OF_WORK).atZone(HOME).toInstant();
  }

  private void play() {
    printer.printHeader();
    int number = 0;
    for (ScenarioStep step : scenario.steps()) {
      perform(step, "demo-" + relationship + "-" + ++number);
    }
    printer.printChart(instants.getFirst(), instants.getLast(), this::trust);
    printer.printBreaches(breaches(instants.getLast()));
    printer.printNextCommand(client(), "/relationships/" + relationship + "/trust");
    latestCase.path().ifPresent(printer::printCaseFile);
  }

  private void perform(ScenarioStep step, String key) {
    var response =
        service.post(
            participants.user(step.who()), placeholders.fill(step.path()), body(step), key);
    requireExpected(step, response);
    if (step.as() != null) {
      label(step.as(), response);
    }
    if (response.isSuccess()) {
      instants.add(effectiveAt(response));
      latestCase.update(step.path(), response);
    }
    printer.printStep(played(step, response));
  }

  private PlayedStep played(ScenarioStep step, ServiceResponse response) {
    String text = placeholders.fillForPeople(step.words().in(messages));
    var at = instants.getLast();
    return new PlayedStep(
        step, day(step), text, response, trust(at), latestCase.stage(client(), at));
  }

  /** The first event under the label itself, those beside it under the label with a number. */
  private void label(String label, ServiceResponse response) {
    placeholders.label(label, response.id());
    var events = response.body().path("events");
    for (int i = 1; i < events.size(); i++) {
      placeholders.label(label + "." + i, events.get(i).path("id").asText());
    }
  }

  private ObjectNode body(ScenarioStep step) {
    var body = (ObjectNode) placeholders.fill(step.body());
    return step.day() == null ? body : body.put("occurredAt", at(step.day()).toString());
  }

  private LocalDate day(ScenarioStep step) {
    return placeholders.day(step.day() == null ? 0 : step.day());
  }

  /** Stops when the service answered otherwise than the scenario expects. */
  private void requireExpected(ScenarioStep step, ServiceResponse response) {
    boolean asExpected =
        step.refused() == null ? response.isSuccess() : response.code().equals(step.refused());
    if (!asExpected) {
      String expected =
          step.refused() == null
              ? messages.text("demo.expected.recorded")
              : messages.text("demo.expected.refused", step.refused());
      String actual =
          response.isSuccess() ? messages.text("demo.expected.recorded") : response.problem();
      throw new UserFacingException(
          messages.text("demo.unexpected", step.words().in(messages), expected, actual));
    }
  }

  private static Instant effectiveAt(ServiceResponse response) {
    var events = response.body().path("events");
    return Instant.parse(events.get(events.size() - 1).path("effectiveAt").asText());
  }

  private TrustBalances trust(Instant at) {
    return TrustBalances.read(service, client(), relationship, at);
  }

  private JsonNode breaches(Instant at) {
    String path = "/relationships/" + relationship + "/breaches?at=" + at;
    return service.get(client(), path).orThrow().body().path("breaches");
  }

  private ServiceUser client() {
    return participants.user(scenario.table().get("client"));
  }
}
