package nl.vertrouwensfonds.api;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.stream.Stream;
import nl.vertrouwensfonds.api.Table.Person;
import nl.vertrouwensfonds.domain.rule.Rule;

/** A refusal as a caller reads it, in Dutch and in English; printed, to be read aloud. */
final class Refusals {

  private Refusals() {}

  static void toldInBothLanguages(
      Rule rule, int status, Table table, Person who, String path, String body) {
    var told =
        Stream.of("nl-NL,nl;q=0.9,en;q=0.5", "en-GB")
            .map(language -> told(language, rule, status, table, who, path, body))
            .toList();
    assertNotEquals(told.get(0), told.get(1));
    told.forEach(it -> assertFalse((" " + it).contains(" null "), it));
    System.out.printf("%s%n  nl: %s%n  en: %s%n", rule.code(), told.get(0), told.get(1));
  }

  private static String told(
      String language, Rule rule, int status, Table table, Person who, String path, String body) {
    var it =
        who.asks(language)
            .contentType("application/json")
            .body(body)
            .post(table.path(path))
            .then()
            .statusCode(status)
            .contentType("application/problem+json")
            .header("Content-Language", equalTo(language.substring(0, 2)))
            .body("code", equalTo(rule.code()))
            .body("status", equalTo(status))
            .body("type", equalTo("tag:vertrouwensfonds.nl,2026:problem:" + rule.code()))
            .extract();
    return it.path("title") + " | " + it.path("detail") + " | " + it.path("instead") + " ";
  }
}
