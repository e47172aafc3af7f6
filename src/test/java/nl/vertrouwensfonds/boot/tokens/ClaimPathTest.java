package nl.vertrouwensfonds.boot.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.json.JsonObject;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimPathTest {

  private static final JsonObject CLAIMS =
      new JsonObject(
          """
          {"org": "farbo", "groups": ["one"], "many": ["one", "two"], "none": [], "number": 7,
           "empty": " ", "null": null, "fonds": {"organisation": "levering", "deep": {"er": "x"}},
           "https://fonds.example/org": "farbo", "numbers": [7]}
          """);

  @ParameterizedTest
  @CsvSource({
    "org,                           farbo",
    "fonds/organisation,            levering",
    "fonds/deep/er,                 x",
    "\"https://fonds.example/org\", farbo",
    "groups,                        one",
    "many,",
    "none,",
    "number,",
    "numbers,",
    "empty,",
    "null,",
    "fonds,",
    "fonds/deep,",
    "org/organisation,",
    "elsewhere,",
    "elsewhere/organisation,"
  })
  void leadsToATextOrNowhere(String path, String expected) {
    assertEquals(Optional.ofNullable(expected), new ClaimPath(path).textIn(CLAIMS));
  }
}
