package nl.vertrouwensfonds.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.vertrouwensfonds.boot.NodeLibrary;
import nl.vertrouwensfonds.boot.RunningFonds;
import nl.vertrouwensfonds.boot.postgres.Folders;
import nl.vertrouwensfonds.boot.tokens.SigningKey;
import nl.vertrouwensfonds.boot.tokens.TokenSigner;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What a running service sends is checked by somebody else's program. Needs Node and npm. */
class StandardWebhooksIT {

  private static final String LIBRARY = "standardwebhooks@1.1.1";
  private static final Path FOLDER = Path.of("target/standardwebhooks");
  private static final Path SCRIPT = Path.of("src/test/resources/webhooks/verify.mjs");
  private static final JsonMapper JSON = new JsonMapper();
  private static final String SIDE =
      "{\"organisation\":\"%s\",\"participant\":{\"person\":\"%s\",\"name\":\"N\",\"role\":\"board\"}}";

  private RunningFonds fonds;

  @Test
  void whatIsSentIsSignedAsTheSpecificationSays() throws Exception {
    Assumptions.assumeTrue(
        NodeLibrary.isThere(FOLDER, LIBRARY), "no node, no npm or no registry to get it from");
    try (var running =
            new RunningFonds(Folders.fresh("webhooks"), Map.of("FONDS_WEBHOOK_TARGETS", "any"));
        var receiver = new Receiver()) {
      fonds = running;
      String client = organisation("c");
      String supplier = organisation("s");
      String shared = webhook(receiver, "v1").path("secret");
      String open = webhook(receiver, "v1a").path("publicKey");
      String body =
          "{\"client\":%s,\"supplier\":%s}"
              .formatted(SIDE.formatted(client, "anna"), SIDE.formatted(supplier, "bert"));
      sent("ops", "operator", "operator", "/relationships", body);
      while (receiver.got().size() < 6) {
        Thread.sleep(20);
      }
      assertEquals("verified 6\n", verified(messages(receiver, shared, open)));
    }
  }

  private static ArrayNode messages(Receiver receiver, String shared, String open) {
    var messages = JSON.createArrayNode();
    for (var it : receiver.got()) {
      var message = messages.addObject();
      message.put("key", it.signature().startsWith("v1,") ? shared : open).put("body", it.body());
      message
          .putObject("headers")
          .put("webhook-id", it.id())
          .put("webhook-timestamp", it.timestamp())
          .put("webhook-signature", it.signature());
    }
    return messages;
  }

  private static String verified(ArrayNode messages) throws IOException, InterruptedException {
    var node =
        new ProcessBuilder(List.of("node", SCRIPT.toAbsolutePath().toString()))
            .directory(FOLDER.toFile())
            .redirectErrorStream(true)
            .start();
    try (var in = node.getOutputStream()) {
      in.write(JSON.writeValueAsBytes(messages));
    }
    String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, node.waitFor(), said);
    return said;
  }

  private Response webhook(Receiver receiver, String scheme) {
    String body = "{\"url\":\"%s\",\"scheme\":\"%s\"}".formatted(receiver.url(), scheme);
    return sent("bi", "c", "reporting", "/webhooks", body);
  }

  private String organisation(String code) {
    String body = "{\"code\":\"" + code + "\",\"name\":\"N\"}";
    return sent("ops", "operator", "operator", "/organisations", body).path("id");
  }

  private Response sent(String person, String code, String role, String path, String body) {
    var signer = new TokenSigner(SigningKey.existing(fonds.folder), Clock.systemUTC());
    var response =
        RestAssured.given()
            .baseUri("http://127.0.0.1:" + fonds.port)
            .auth()
            .oauth2(signer.sign(person, code, role, Duration.ofHours(1)))
            .contentType("application/json")
            .body(body)
            .post(path);
    assertTrue(response.statusCode() < 300, response.asString());
    return response;
  }
}
