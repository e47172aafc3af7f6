package nl.vertrouwensfonds.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.vertrouwensfonds.boot.data.Refused;
import nl.vertrouwensfonds.cli.client.Answer;
import nl.vertrouwensfonds.cli.client.Service;
import nl.vertrouwensfonds.cli.client.Speaker;
import nl.vertrouwensfonds.cli.client.Trust;
import nl.vertrouwensfonds.cli.demo.Scenario.Act;
import nl.vertrouwensfonds.cli.terminal.Words;

/** Plays one scenario: a line for each act; at the end both balances, and what was healed. */
public final class Demo {
  /** People work by day. */
  private static final LocalTime HOUR = LocalTime.of(9, 0);

  private final Service service;
  private final Scenario scenario;
  private final Words words;
  private final Blanks blanks;
  private final Cast cast;
  private final Telling telling;
  private final String relationship;
  private final CaseStage cases;
  private final List<Instant> instants = new ArrayList<>();

  private Demo(
      Service service, Scenario scenario, PrintWriter out, Words words, InstantSource clock) {
    this.service = service;
    this.scenario = scenario;
    this.words = words;
    this.blanks = new Blanks(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), words);
    this.cast = Cast.register(service, scenario);
    this.telling = new Telling(scenario, out, words);
    var registered = cast.registerRelationship(beginning());
    this.relationship = registered.id();
    this.cases = new CaseStage(service, relationship);
    instants.add(effectiveAt(registered));
    blanks.label("relationship", relationship);
    label("registration", registered);
    scenario.organisations().keySet().forEach(it -> blanks.label("code:" + it, cast.code(it)));
  }

  /** What scenarios there are, each with its title. */
  public static void list(PrintWriter out, Words words) {
    Scenarios.names()
        .forEach(name -> out.println(name + "  " + Scenarios.read(name).title().in(words)));
  }

  /**
   * @throws Refused when there is no such scenario, or the service answered otherwise than the
   *     scenario says
   */
  public static void play(
      String name, Service service, PrintWriter out, Words words, InstantSource clock) {
    String all = String.join(", ", Scenarios.names());
    var scenario =
        Scenarios.find(name).orElseThrow(() -> new Refused(words.say("demo.unknown", name, all)));
    new Demo(service, scenario, out, words, clock).play();
  }

  private Map<String, Object> beginning() {
    return scenario.historyFrom() == null
        ? Map.of()
        : Map.of("historyFrom", at(scenario.historyFrom()).toString());
  }

  private Instant at(int day) {
    return blanks.day(day).atTime(HOUR).toInstant(ZoneOffset.UTC);
  }

  private void play() {
    telling.opening();
    int number = 0;
    for (Act act : scenario.acts()) {
      perform(act, "demo-" + relationship + "-" + ++number);
    }
    telling.ending(instants.getFirst(), instants.getLast(), this::trust);
    telling.breaches(breaches(instants.getLast()));
    telling.further(client(), "/relationships/" + relationship + "/trust");
    cases.path().ifPresent(telling::file);
  }

  private void perform(Act act, String key) {
    var answer = service.post(cast.speaker(act.who()), blanks.fill(act.path()), body(act), key);
    hold(act, answer);
    if (act.as() != null) {
      label(act.as(), answer);
    }
    if (answer.given()) {
      instants.add(effectiveAt(answer));
      cases.follow(act.path(), answer);
    }
    String told = blanks.tell(act.words().in(words));
    var at = instants.getLast();
    telling.line(act, day(act), told, answer, trust(at), cases.stage(client(), at));
  }

  /** The first event under the label itself, those beside it under the label with a number. */
  private void label(String label, Answer answer) {
    blanks.label(label, answer.id());
    var events = answer.body().path("events");
    for (int i = 1; i < events.size(); i++) {
      blanks.label(label + "." + i, events.get(i).path("id").asText());
    }
  }

  private ObjectNode body(Act act) {
    var body = (ObjectNode) blanks.fill(act.body());
    return act.day() == null ? body : body.put("occurredAt", at(act.day()).toString());
  }

  private LocalDate day(Act act) {
    return blanks.day(act.day() == null ? 0 : act.day());
  }

  /** Stops when the service answered otherwise than the scenario expects. */
  private void hold(Act act, Answer answer) {
    boolean asExpected =
        act.refused() == null ? answer.given() : answer.code().equals(act.refused());
    if (!asExpected) {
      String expected =
          act.refused() == null
              ? words.say("demo.expected.recorded")
              : words.say("demo.expected.refused", act.refused());
      String told = answer.given() ? words.say("demo.expected.recorded") : answer.refusal();
      throw new Refused(words.say("demo.unexpected", act.words().in(words), expected, told));
    }
  }

  private static Instant effectiveAt(Answer answer) {
    var events = answer.body().path("events");
    return Instant.parse(events.get(events.size() - 1).path("effectiveAt").asText());
  }

  private Trust trust(Instant at) {
    return Trust.read(service, client(), relationship, at);
  }

  private JsonNode breaches(Instant at) {
    String path = "/relationships/" + relationship + "/breaches?at=" + at;
    return service.get(client(), path).orRefused().body().path("breaches");
  }

  private Speaker client() {
    return cast.speaker(scenario.table().get("client"));
  }
}
