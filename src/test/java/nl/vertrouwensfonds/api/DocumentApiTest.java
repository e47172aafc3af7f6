package nl.vertrouwensfonds.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import nl.vertrouwensfonds.api.Table.Person;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is said can point to files, and a file tells whether it is the one that was meant. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@ExtendWith(LogsStand.class)
class DocumentApiTest {

  private static final byte[] FILE = "Minutes of 3 March".getBytes();

  private Table table;

  @BeforeEach
  void sitDown() {
    table = Table.live();
  }

  private static String hash(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static String documents(String mediaType, String sha256) {
    return """
    "documents": [{"name": "minutes.pdf", "address": "https://files.example/7",
      "mediaType": "%s", "size": %d, "sha256": "%s"}]\
    """
        .formatted(mediaType, FILE.length, sha256);
  }

  private String statement(String visibility) {
    return """
    {"text": "We agreed on this", "sort": "observation", "visibility": "%s", %s}\
    """
        .formatted(visibility, documents("application/pdf", hash(FILE)));
  }

  private void found(Person who, byte[] file, String... types) {
    who.asks()
        .get(table.path("/events?document=" + hash(file)))
        .then()
        .statusCode(200)
        .body("events.event.type", types.length == 0 ? empty() : contains(types));
  }

  @Test
  void aFileIsFoundByItsBytesAndNoOtherIs() {
    table.made(table.client, "/statements", statement("all"));
    found(table.supplier, FILE, "statement-made.v1");
    found(table.supplier, "Minutes of 4 March".getBytes());
    table
        .supplier
        .asks()
        .get(table.path("/events?document=" + hash(FILE)))
        .then()
        .body("events[0].event.documents[0].mediaType", equalTo("application/pdf"))
        .body("events[0].event.documents[0].size", equalTo(FILE.length))
        .body("events[0].event.documents[0].name", nullValue())
        .body("events[0].content.'document.1'", equalTo("minutes.pdf"))
        .body("events[0].content.'address.1'", equalTo("https://files.example/7"));
  }

  @Test
  void whatIsHiddenIsNotFoundByItsFile() {
    table.made(table.client, "/statements", statement("own-side"));
    found(table.client, FILE, "statement-made.v1");
    found(table.supplier, FILE);
  }

  @Test
  void whoOnlyCountsSeesTheFingerprintAndNoName() {
    table.made(table.client, "/statements", statement("all"));
    var dashboard = new Person("bi", table.client.organisation(), "reporting");
    dashboard
        .asks()
        .get(table.path("/events?document=" + hash(FILE)))
        .then()
        .body("events[0].event.documents[0].sha256", equalTo(hash(FILE)))
        .body("events[0].content", nullValue());
  }

  @Test
  void everythingThatIsShownOrJudgedCanPointToFiles() {
    String files = documents("application/pdf", hash(FILE));
    String promise =
        table.made(
            table.supplier,
            "/commitments",
            "{\"what\": \"report\", \"measure\": \"on time\", \"due\": \"2199-01-01\"}");
    table.made(table.client, "/commitments/" + promise + "/answer", "{\"answer\":\"accepted\"}");
    table.made(table.supplier, "/commitments/" + promise + "/delivery", "{" + files + "}");
    table.made(
        table.client,
        "/commitments/" + promise + "/assessment",
        "{\"outcome\":\"kept\"," + files + "}");
    String breach =
        table.made(
            table.client,
            "/breaches",
            "{\"what\":\"late\",\"kind\":\"ability\",\"severity\":\"minor\"," + files + "}");
    table.made(table.supplier, "/breaches/" + breach + "/answer", "{\"answer\":\"acknowledged\"}");
    String correction =
        table.made(
            table.supplier,
            "/breaches/" + breach + "/corrections",
            "{\"what\":\"again\",\"due\":\"2199-01-01\"," + files + "}");
    table.made(table.supplier, "/corrections/" + correction + "/delivery", "{" + files + "}");
    table.made(
        table.client,
        "/corrections/" + correction + "/assessment",
        "{\"assessment\":\"rejected\"," + files + "}");
    found(
        table.client,
        FILE,
        "commitment-delivered.v1",
        "commitment-assessed.v1",
        "breach-reported.v1",
        "correction-promised.v1",
        "correction-delivered.v1",
        "correction-assessed.v1");
  }

  @Test
  void aFileThatIsNotDescribedIsRefused() {
    table
        .client
        .sends(
            """
            {"text": "We agreed on this", "sort": "observation", "documents": [
              {"name": " ", "mediaType": "PDF", "size": -1, "sha256": "abc"}]}\
            """)
        .post(table.path("/statements"))
        .then()
        .statusCode(422)
        .body(
            "errors.pointer",
            hasItems(
                "/documents/0/name",
                "/documents/0/mediaType",
                "/documents/0/size",
                "/documents/0/sha256"));
    table.client.asks().get(table.path("/events?document=abc")).then().statusCode(400);
  }
}
