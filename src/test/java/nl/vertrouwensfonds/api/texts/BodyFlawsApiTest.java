package nl.vertrouwensfonds.api.texts;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.vertrouwensfonds.api.Refusals;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a body: all of it at once, with what there may be. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class BodyFlawsApiTest {

  private Table table;

  @BeforeEach
  void sitDown() {
    table = Table.live();
  }

  private ValidatableResponse sent(String language, String path, String body) {
    var told =
        table
            .client
            .asks(language)
            .contentType("application/json")
            .body(body)
            .post(table.path(path))
            .then();
    for (String word : new String[] {"title", "detail", "instead"}) {
      Refusals.forPeople(told.extract().path(word), Locale.of(language));
    }
    return told;
  }

  /** Unknown fields, wrong types, wrong values, and what is asked of what could be read. */
  @Test
  void allThatIsWrongIsToldAtOnce() {
    sent(
            "nl",
            "/statements",
            """
            {"wat": {"a": [1]}, "text": " ", "sort": "huge", "mentions": "none",
             "visibility": true, "occurredAt": "tomorrow",
             "documents": [{"name": "n", "size": -1, "kind": []}, 7, {"size": 1e99}]}
            """)
        .statusCode(400)
        .body(
            "errors.pointer",
            contains(
                "/sort",
                "/mentions",
                "/visibility",
                "/occurredAt",
                "/documents/0/kind",
                "/documents/1",
                "/documents/2/size",
                "/wat",
                "/documents/0/mediaType",
                "/documents/0/sha256",
                "/documents/0/size",
                "/documents/2/mediaType",
                "/documents/2/name",
                "/documents/2/sha256",
                "/text"))
        .body("errors[0].allowed", contains("position", "interest", "observation", "question"))
        .body("errors[0].detail", equalTo("Dit is geen van de waarden die er zijn."))
        .body("errors[7].detail", equalTo("Dit veld bestaat niet."))
        .body("errors[10].least", equalTo(0))
        .body("errors[14].detail", equalTo("Vul dit in, met meer dan spaties."));
  }

  @Test
  void whatCanBeReadIsToldWithItsLimits() {
    sent(
            "en",
            "/commitments",
            "{\"what\": \""
                + "x".repeat(4001)
                + "\", \"due\": \"2199-01-01\", \"answerWithin\": 1}")
        .statusCode(422)
        .body("errors.pointer", contains("/answerWithin", "/measure", "/what"))
        .body("errors[0].least", equalTo(5))
        .body("errors[1].detail", equalTo("Fill this in."))
        .body("errors[1].allowed", nullValue())
        .body("errors[2].detail", equalTo("At most 4000 characters."))
        .body("errors[2].most", equalTo(4000))
        .body("errors[2].least", nullValue());
  }

  @Test
  void aBodyThatIsWrongAllOverIsToldUpToFiftyPlaces() {
    var fields =
        IntStream.range(0, 5000)
            .mapToObj(i -> "\"f" + i + "\":[]")
            .collect(Collectors.joining(","));
    sent("en", "/commitments", "{" + fields + "}").statusCode(400).body("errors", hasSize(50));
    var numbers = IntStream.range(0, 200).mapToObj(_ -> "{}").collect(Collectors.joining(","));
    sent("en", "/statements", "{\"documents\": [" + numbers + "]}")
        .statusCode(422)
        .body("errors", hasSize(50));
  }

  @ParameterizedTest
  @CsvSource({
    "'[]', '', wrong-type",
    "'\"text\"', '', wrong-type",
    "'', '', empty",
    "'{\"what\": \"w\", \"what\": \"v\"}', '', doubled-field",
    "'{\"what\": ', '', no-json"
  })
  void whatIsNoBodyAtAllIsToldAsOne(String body, String pointer, String reason) {
    sent("en", "/commitments", body).statusCode(400).body("errors.pointer", contains(pointer));
  }

  @ParameterizedTest
  @CsvSource({"/trust/ledger?direction=up, direction, 2, , ", "/events?limit=900, limit, , 1, 200"})
  void parametersAreToldSoToo(
      String path, String name, Integer allowed, Integer least, Integer most) {
    var told = table.client.asks("nl").get(table.path(path)).then().statusCode(400);
    told.body("errors[0].pointer", equalTo(name))
        .body("errors[0].least", equalTo(least))
        .body("errors[0].most", equalTo(most))
        .body("errors[0].allowed", allowed == null ? nullValue() : hasSize(allowed));
  }
}
