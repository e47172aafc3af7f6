package nl.vertrouwensfonds.api.contract;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.vertrouwensfonds.api.contract.Contract.Operation;
import org.junit.jupiter.api.Test;

/** All lists come in pages, and in one way. */
class ContractPagesTest {

  private static final Contract CONTRACT = Contract.written();
  private static final String OWN_PARTS = "what one thing consists of, read whole";

  /** What holds a list and comes in one piece, and why it can. */
  private static final Map<String, String> WHOLE =
      Map.ofEntries(
          entry("GET /relationships/{relationship}", OWN_PARTS),
          entry("GET /relationships/{relationship}/commitments/{commitment}", OWN_PARTS),
          entry("GET /relationships/{relationship}/breaches/{breach}", OWN_PARTS),
          entry("GET /relationships/{relationship}/breaches/{breach}/steps", OWN_PARTS),
          entry("GET /relationships/{relationship}/cases/{case}", OWN_PARTS),
          entry("GET /trust-policies/{policy}", OWN_PARTS),
          entry("GET /reports/columns", "as many as the reports have columns"),
          entry("GET /webhooks/{webhook}", OWN_PARTS),
          entry("GET /trust-policies", "as many as the service has files of, and these are few"),
          entry(
              "GET /relationships/{relationship}/trust/history",
              "one curve, of as many points as its step gives, 2,000 at most"),
          entry("GET /log-keys", "as many as ever signed"),
          entry("GET /relationships/{relationship}/audit", "one a kind and table"),
          entry("GET /relationships/{relationship}/checkpoint", "who signed one checkpoint"),
          entry("GET /relationships/{relationship}/checkpoint/consistency", "one proof"),
          entry("GET /relationships/{relationship}/events/{revision}/inclusion", "one proof"));

  @Test
  void everyListStandsInPagesOrSaysWhyNot() {
    var inOnePiece = new TreeSet<String>();
    CONTRACT
        .operations()
        .forEach((name, it) -> {
          if (isList(name, it) && !isPaged(it)) {
            inOnePiece.add(name);
          }
        });
    assertEquals(new TreeSet<>(WHOLE.keySet()), inOnePiece);
  }

  @Test
  void whatTakesACursorSaysWhereItLeads() {
    CONTRACT
        .operations()
        .forEach((name, it) -> assertEquals(queried(it).contains("cursor"), isPaged(it), name));
    assertTrue(CONTRACT.operations().values().stream().filter(this::isPaged).count() >= 9);
  }

  private static boolean isList(String name, Operation operation) {
    return name.startsWith("GET ")
        && operation.answer().path("properties").properties().stream()
            .map(it -> CONTRACT.followed(it.getValue()))
            .anyMatch(it -> it.path("type").asText().equals("array"));
  }

  private boolean isPaged(Operation operation) {
    return queried(operation).containsAll(List.of("cursor", "limit"))
        && operation.answer().path("properties").has("next")
        && operation.answeredHeaders().contains("Link");
  }

  private static Set<String> queried(Operation operation) {
    return operation.parameters().stream()
        .filter(it -> it.path("in").asText().equals("query"))
        .map((JsonNode it) -> it.path("name").asText())
        .collect(Collectors.toSet());
  }
}
