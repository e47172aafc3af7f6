package nl.vertrouwensfonds.api;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.vertrouwensfonds.api.Table.Person;
import nl.vertrouwensfonds.api.texts.ForMachines;
import nl.vertrouwensfonds.domain.rule.Rule;

/** A refusal as a caller reads it, in Dutch and in English. */
public final class Refusals {

  private static final List<String> WORDS = List.of("title", "detail", "instead");

  /** What was never put into words: a key of the texts, a fact that is not filled in, nothing. */
  private static final Pattern UNTOLD =
      Pattern.compile("[a-z-]+\\.(" + String.join("|", WORDS) + ")|[{}]|\\bnull\\b|^\\s*$");

  private static final Locale DUTCH = Locale.of("nl");

  private Refusals() {}

  /** Printed, to be read aloud. */
  static void toldInBothLanguages(
      Rule rule, int status, Table table, Person who, String path, String body) {
    var told = inBothLanguages(rule.code(), status, who, table.path(path), body);
    System.out.printf(
        "%s%n  nl: %s%n  en: %s%n", rule.code(), aloud(told.get(0)), aloud(told.get(1)));
  }

  /** In Dutch, and in English. */
  public static List<ExtractableResponse<Response>> inBothLanguages(
      String code, int status, Person who, String path, String body) {
    var told =
        Stream.of("nl-NL,nl;q=0.9,en;q=0.5", "en-GB")
            .map(language -> told(language, code, status, who, path, body))
            .toList();
    for (String word : WORDS) {
      String dutch = told.get(0).path(word);
      String english = told.get(1).path(word);
      assertNotEquals(dutch, english, code);
      Stream.of(dutch, english)
          .forEach(
              it -> assertFalse(UNTOLD.matcher("" + it).find(), code + "." + word + ": " + it));
      forPeople(dutch, DUTCH);
      forPeople(english, Locale.ENGLISH);
    }
    return told;
  }

  /** As a board member would read it. */
  public static void forPeople(String words, Locale language) {
    assertEquals(List.of(), ForMachines.in(words, language), words);
  }

  private static String aloud(ExtractableResponse<Response> told) {
    return told.path("title") + " | " + told.path("detail") + " | " + told.path("instead");
  }

  private static ExtractableResponse<Response> told(
      String language, String code, int status, Person who, String path, String body) {
    return who.asks(language)
        .contentType("application/json")
        .body(body)
        .post(path)
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .header("Content-Language", equalTo(language.substring(0, 2)))
        .body("code", equalTo(code))
        .body("status", equalTo(status))
        .body("type", equalTo("tag:vertrouwensfonds.nl,2026:problem:" + code))
        .extract();
  }
}
