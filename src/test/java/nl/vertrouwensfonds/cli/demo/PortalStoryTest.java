package nl.vertrouwensfonds.cli.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import nl.vertrouwensfonds.api.LogsStand;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import nl.vertrouwensfonds.cli.client.ServiceClient;
import nl.vertrouwensfonds.cli.client.ServiceResponse;
import nl.vertrouwensfonds.cli.client.ServiceUser;
import nl.vertrouwensfonds.cli.demo.Scenario.ScenarioStep;
import nl.vertrouwensfonds.cli.terminal.TerminalMessages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A portal that knows no rule and no form plays a whole story: who it is says /me, what is waited
 * for says /waiting, and what can be done, where, and what to fill in say the actions. From the
 * story it takes who does what when, and in which words.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@ExtendWith(LogsStand.class)
class PortalStoryTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final SchemaRegistry FORMS = SchemaRegistry.withDialect(Dialects.getDraft202012());

  /** What is only ever done in answer to something that is waited for. */
  private static final Set<String> ANSWERS =
      Set.of(
          "accept-commitment",
          "deliver-commitment",
          "offer-apology",
          "promise-correction",
          "deliver-correction",
          "confirm-correction",
          "pay-compensation",
          "propose-mediation",
          "accept-mediation",
          "declare-will",
          "find-will-sufficient",
          "restate-grievance",
          "feel-heard",
          "adopt-objective",
          "accept-agreement",
          "close-restored",
          "close-history");

  /** Where the story does more than it was asked to. */
  private static final List<String> ON_THEIR_OWN =
      List.of(
          "deliver-commitment: delivers the twelve letters after all",
          "propose-mediation: tells more about it, as Stroomdal asked, and proposes again",
          "promise-correction: promises a check with fifty files before each sending");

  @TestHTTPResource("/")
  URI address;

  private final Scenario scenario = Scenarios.read("farbo");
  private final TerminalMessages messages = new TerminalMessages(Locale.ENGLISH);
  private final Placeholders placeholders =
      new Placeholders(LocalDate.now(ZoneId.of("Europe/Amsterdam")), messages);
  private final Set<String> answered = new TreeSet<>();
  private final List<String> unwaited = new ArrayList<>();
  private ServiceClient service;
  private DemoParticipants people;

  @BeforeEach
  void signIn() {
    service = ServiceClient.connect(address, EmbeddedDatabase.signer(), messages);
    people = DemoParticipants.register(service, scenario);
    var from = at(scenario.historyFrom());
    var registered = people.registerRelationship(Map.of("historyFrom", from.toString()));
    people.agree(registered.id(), at(scenario.lastDay()));
    label("registration", registered);
    scenario
        .organisations()
        .keySet()
        .forEach(it -> placeholders.label("code:" + it, people.code(it)));
    placeholders.label("relationship", registered.id());
  }

  @Test
  void aStoryIsPlayedByWhatIsOfferedAndWaitedFor() {
    int done = 0;
    int refused = 0;
    for (ScenarioStep step : scenario.steps()) {
      if (step.refused() == null) {
        does(step);
        done++;
      } else {
        isRefused(step);
        refused++;
      }
    }
    System.out.printf("%d acts, %d refused, answered what waited: %s%n", done, refused, answered);
    assertEquals(ON_THEIR_OWN, unwaited, "answers that nobody waited for");
    assertTrue(answered.size() > 12, () -> "" + answered);
  }

  private void does(ScenarioStep step) {
    var who = people.user(step.who());
    String relationship = relationship(who);
    var chosen = offered(who, relationship, step);
    assertEquals(1, chosen.size(), () -> step.words().en() + " is offered once");
    var action = chosen.getFirst();
    if (ANSWERS.contains(action.path("rel").textValue())) {
      answers(who, step, action);
    }
    var response = posted(who, action, step);
    assertTrue(response.isSuccess(), () -> step.words().en() + ": " + response.body());
    if (step.as() != null) {
      label(step.as(), response);
    }
  }

  /** What the rules refuse is not offered; what the words make wrong is offered, and refused. */
  private void isRefused(ScenarioStep step) {
    var who = people.user(step.who());
    for (JsonNode action : offered(who, relationship(who), step)) {
      assertEquals(step.refused(), posted(who, action, step).code());
    }
  }

  /** The one table where somebody sits, or is asked to lead. */
  private String relationship(ServiceUser who) {
    var seats = read(who, "/me").path("seats");
    assertEquals(1, seats.size(), () -> who + " sits at one table: " + seats);
    return seats.get(0).path("relationship").textValue();
  }

  /** The button that does what the story means, out of all that there are. */
  private List<JsonNode> offered(ServiceUser who, String relationship, ScenarioStep step) {
    String meant = placeholders.fill(step.path());
    var body = placeholders.fill(step.body());
    return all(
            who,
            "/relationships/%s/actions?limit=200%s".formatted(relationship, occurredAt(step)),
            "actions")
        .stream()
        .filter(it -> it.path("href").textValue().equals(meant))
        .filter(it -> isMeant(it, body))
        .toList();
  }

  /** What is to be filled in: of what makes something new it stands on the first page. */
  private JsonNode form(ServiceUser who, JsonNode action, ScenarioStep step) {
    String which = isNew(action) ? "&limit=40" : "&subject=" + action.path("subject").textValue();
    var page =
        read(
            who,
            "/relationships/%s/actions?form=true%s%s"
                .formatted(relationship(who), which, occurredAt(step)));
    return StreamSupport.stream(page.path("actions").spliterator(), false)
        .filter(it -> it.path("rel").equals(action.path("rel")))
        .findFirst()
        .orElseThrow()
        .path("form");
  }

  private static boolean isMeant(JsonNode action, JsonNode body) {
    return action.path("body").properties().stream()
        .allMatch(it -> it.getValue().equals(body.path(it.getKey())));
  }

  private void answers(ServiceUser who, ScenarioStep step, JsonNode action) {
    String rel = action.path("rel").textValue();
    boolean waited =
        all(who, "/waiting?for=me&limit=200" + occurredAt(step), "waiting").stream()
            .filter(it -> it.path("subject").equals(action.path("subject")) || isNew(action))
            .flatMap(it -> StreamSupport.stream(it.path("acts").spliterator(), false))
            .anyMatch(it -> it.path("href").equals(action.path("href")));
    assertEquals(waited, action.has("waited"), () -> rel + " of " + step.words().en());
    if (waited) {
      answered.add(rel);
    } else {
      unwaited.add(rel + ": " + step.words().en());
    }
  }

  private static boolean isNew(JsonNode action) {
    return !action.has("subject");
  }

  private ServiceResponse posted(ServiceUser who, JsonNode action, ScenarioStep step) {
    var form = form(who, action, step);
    var body = (ObjectNode) placeholders.fill(step.body());
    if (form.path("properties").has("occurredAt")) {
      body.put("occurredAt", at(step.day()).toString());
    }
    form.path("properties")
        .properties()
        .forEach(it -> {
          if (it.getValue().has("const")) {
            body.set(it.getKey(), it.getValue().path("const"));
          }
        });
    if (step.refused() == null) {
      var wrong = FORMS.getSchema(form).validate(body);
      assertTrue(wrong.isEmpty(), () -> step.words().en() + ": " + wrong);
    }
    return service.post(who, action.path("href").textValue(), body, null);
  }

  private List<JsonNode> all(ServiceUser who, String path, String list) {
    var all = new ArrayList<JsonNode>();
    var page = read(who, path);
    page.path(list).forEach(all::add);
    while (page.has("next")) {
      page = read(who, path + "&cursor=" + page.path("next").textValue());
      page.path(list).forEach(all::add);
    }
    assertFalse(all.contains(null));
    return all;
  }

  private JsonNode read(ServiceUser who, String path) {
    return service.get(who, path).orThrow().body();
  }

  private String occurredAt(ScenarioStep step) {
    return step.day() == null ? "" : "&occurredAt=" + at(step.day());
  }

  private Instant at(int day) {
    return placeholders.day(day).atTime(LocalTime.of(9, 0)).toInstant(ZoneOffset.UTC);
  }

  private void label(String label, ServiceResponse response) {
    placeholders.label(label, response.id());
    var events = response.body().path("events");
    for (int i = 1; i < events.size(); i++) {
      placeholders.label(label + "." + i, events.get(i).path("id").asText());
    }
  }
}
