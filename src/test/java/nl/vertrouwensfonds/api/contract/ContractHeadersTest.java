package nl.vertrouwensfonds.api.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.vertrouwensfonds.api.contract.Contract.Operation;
import nl.vertrouwensfonds.api.headers.AcceptedForms;
import org.junit.jupiter.api.Test;

/** Resources do not state which headers they read; what they answer tells which those must be. */
class ContractHeadersTest {

  @Test
  void everyOperationTakesTheHeadersOfItsSort() {
    var expected = new TreeMap<String, Set<String>>();
    var written = new TreeMap<String, Set<String>>();
    Contract.written()
        .operations()
        .forEach((name, it) -> {
          expected.put(name, expected(name, it));
          written.put(name, headers(it));
        });
    assertEquals(expected, written);
  }

  /** Whoever has a token has a quota, and each answer tells it. */
  @Test
  void everyOperationWithATokenTellsWhatIsLeft() {
    Contract.written()
        .operations()
        .forEach((name, it) -> {
          assertEquals(!it.isPublic(), it.statuses().contains(429), name);
          assertEquals(!it.isPublic(), it.headersOfSuccess().contains("RateLimit"), name);
          assertEquals(!it.isPublic(), it.headersOfSuccess().contains("RateLimit-Policy"), name);
        });
  }

  /** At the door it is decided by this list whether anything can be answered that is accepted. */
  @Test
  void everyFormThatIsAnsweredIsKnownAtTheDoor() {
    var answered = new TreeSet<String>();
    Contract.written().operations().values().forEach(it -> answered.addAll(it.answeredForms()));
    assertEquals(answered, new TreeSet<>(AcceptedForms.ANSWERED));
  }

  @Test
  void whateverHasABodyCanComeTooSlowly() {
    Contract.written()
        .operations()
        .forEach((name, it) -> assertEquals(it.takesBody(), it.statuses().contains(408), name));
  }

  private static Set<String> expected(String name, Operation operation) {
    var headers = new TreeSet<String>();
    // Only the contract itself speaks one language.
    if (!name.equals("GET /openapi.yaml")) {
      headers.add("Accept-Language");
    }
    // What gives events can be repeated; what adds to a log can be tied to its revision.
    if (operation.answer().at("/properties/events/items/$ref").asText().endsWith("/Event")) {
      headers.add("Idempotency-Key");
    }
    if (operation.statuses().contains(412)) {
      headers.add("If-Match");
    }
    if (operation.statuses().contains(304)) {
      headers.add("If-None-Match");
    }
    if (operation.answeredForms().contains("text/event-stream")) {
      headers.add("Last-Event-ID");
    }
    return headers;
  }

  private static Set<String> headers(Operation operation) {
    var names = new TreeSet<String>();
    operation.parameters().stream()
        .filter(it -> it.path("in").textValue().equals("header"))
        .forEach(it -> names.add(it.path("name").textValue()));
    return names;
  }
}
