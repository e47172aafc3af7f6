package nl.vertrouwensfonds.api.http;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import nl.vertrouwensfonds.api.LogsStand;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A client that writes out what another leaves out sends the same request. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@ExtendWith(LogsStand.class)
class ReplayApiTest {

  private static final String PROMISE = "\"what\":\"w\",\"measure\":\"m\",\"due\":\"2199-01-01\"";
  private static final String STATEMENT = "\"text\":\"We agreed\",\"sort\":\"observation\"";

  private Table table;

  @BeforeEach
  void sitDown() {
    table = Table.live();
  }

  private ValidatableResponse send(String path, String body) {
    return table
        .supplier
        .sends("{" + body + "}")
        .header("Idempotency-Key", "one")
        .post(table.path(path))
        .then();
  }

  @Test
  void whatIsWrittenOutIsTheSame() {
    send("/commitments", PROMISE).statusCode(201);
    send("/commitments", PROMISE + ",\"size\":\"normal\"")
        .statusCode(201)
        .header("Idempotent-Replayed", "true");
  }

  @Test
  void listsAndSwitchesAndWhoMayReadItToo() {
    String all =
        STATEMENT
            + ",\"visibility\":\"all\",\"breakSilence\":false,\"mentions\":[],\"documents\":[]";
    send("/statements", all).statusCode(201);
    send("/statements", STATEMENT).statusCode(201).header("Idempotent-Replayed", "true");
    send("/statements", all).statusCode(201).header("Idempotent-Replayed", "true");
  }

  @Test
  void whatDiffersIsAnotherRequest() {
    send("/commitments", PROMISE).statusCode(201);
    for (String more : List.of("\"size\":\"large\"", "\"answerWithin\":20")) {
      send("/commitments", PROMISE + "," + more).statusCode(422).body("code", equalTo("key-used"));
    }
    send("/statements", STATEMENT).statusCode(422).body("code", equalTo("key-used"));
  }
}
