package nl.vertrouwensfonds.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import nl.vertrouwensfonds.api.Table.Person;
import nl.vertrouwensfonds.proof.note.Cosignature;
import nl.vertrouwensfonds.proof.note.Ed25519;
import nl.vertrouwensfonds.proof.note.NoteSignature;
import nl.vertrouwensfonds.proof.note.SignedNote;
import nl.vertrouwensfonds.proof.note.VerifierKey;
import nl.vertrouwensfonds.proof.note.VerifierKey.Algorithm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both sides sign what they saw, and none of them can sign for the other. */
@QuarkusTest
class CosignerApiTest {

  private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

  record Cosigner(VerifierKey key, byte[] seed) {

    static Cosigner named(String name) {
      try {
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] open = raw(pair.getPublic().getEncoded());
        return new Cosigner(
            new VerifierKey(name, Algorithm.COSIGNATURE, open),
            raw(pair.getPrivate().getEncoded()));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    private static byte[] raw(byte[] encoded) {
      return Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
    }

    String proof() {
      byte[] message = ("vertrouwensfonds/cosigner-key\n" + key + "\n").getBytes(UTF_8);
      return Base64.getEncoder().encodeToString(Ed25519.sign(seed, message));
    }

    String line(String text) {
      byte[] timed = Cosignature.sign(seed, NOON, text);
      return new NoteSignature(key.name(), key.id(), timed).line();
    }
  }

  private final Cosigner farbo = Cosigner.named("board.farbo.example");
  private final Cosigner levering = Cosigner.named("board.levering.example");
  private Table table;

  @BeforeEach
  void sitsDown() {
    table = Table.live();
  }

  private Response registers(Person who, String key, String proof) {
    String body = "{\"key\":\"%s\",\"proof\":\"%s\"}".formatted(key, proof);
    return who.sends(body).post(table.path("/cosigner-keys"));
  }

  private void registers(Person who, Cosigner it) {
    registers(who, it.key().toString(), it.proof()).then().statusCode(201);
  }

  private Response cosigns(Person who, long size, String line) {
    String body = "{\"size\":%d,\"line\":\"%s\"}".formatted(size, line);
    return who.sends(body).post(table.path("/checkpoint/cosignatures"));
  }

  private SignedNote note() {
    return SignedNote.parse(
        table.client.asks().get(table.path("/checkpoint")).then().extract().<String>path("note"));
  }

  private static VerifierKey service() {
    return VerifierKey.parse(given().get("/log-keys").then().extract().path("keys[0].key"));
  }

  @Test
  void bothSignAndTheNoteShowsWho() {
    registers(table.client, farbo);
    registers(table.supplier, levering);
    String text = note().text();
    cosigns(table.client, 5, farbo.line(text)).then().statusCode(200);
    cosigns(table.supplier, 5, levering.line(text))
        .then()
        .statusCode(200)
        .body("cosignedBy.side", contains("client", "supplier"))
        .body("cosignedBy.key", contains(farbo.key().toString(), levering.key().toString()))
        .body("cosignedBy[0].signedAt", equalTo(NOON.toString()));
    var signed = note();
    assertEquals(3, signed.by(List.of(service(), farbo.key(), levering.key())).size());
    cosigns(table.client, 5, farbo.line(text)).then().statusCode(200);
    assertEquals(3, note().signatures().size());
  }

  @Test
  void whatWasSignedStaysWhenTheLogGoesOn() {
    registers(table.client, farbo);
    cosigns(table.client, 4, farbo.line(note().text())).then().statusCode(200);
    registers(table.supplier, levering);
    assertEquals(1, note().signatures().size());
    table
        .supplier
        .asks()
        .get(table.path("/checkpoint?size=4"))
        .then()
        .body("cosignedBy.side", contains("client"));
  }

  @Test
  void nobodySignsForTheOtherSideOrAnotherText() {
    registers(table.client, farbo);
    String text = note().text();
    String line = farbo.line(text);
    var theirs = cosigns(table.supplier, 4, line).then().statusCode(422);
    theirs.body("errors[0].pointer", equalTo("/line"));
    cosigns(table.client, 4, farbo.line(text + "more\n")).then().statusCode(422);
    cosigns(table.client, 3, line).then().statusCode(422);
    cosigns(table.client, 4, levering.line(text)).then().statusCode(422);
    cosigns(table.client, 9, line).then().statusCode(404);
    for (Person outside : List.of(table.operator)) {
      cosigns(outside, 4, line).then().statusCode(403);
    }
    assertEquals(1, note().signatures().size());
  }

  @Test
  void aKeyIsOneSidesOnceAndNeedsAMandate() {
    registers(table.client, farbo);
    registers(table.supplier, farbo.key().toString(), farbo.proof()).then().statusCode(409);
    var colleague = table.colleague(table.supplier, "lies");
    registers(colleague, levering.key().toString(), levering.proof())
        .then()
        .statusCode(403)
        .body("code", equalTo("no-mandate"));
  }

  @Test
  void whoDoesNotHaveTheKeyDoesNotRegisterIt() {
    registers(table.client, farbo.key().toString(), levering.proof())
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/proof"));
    registers(table.client, farbo.key().toString(), "????").then().statusCode(422);
  }

  /** Of small order, of another kind, or none at all. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void notEveryKeyIsFit(int which) {
    byte[] identity = new byte[32];
    identity[0] = 1;
    String key =
        switch (which) {
          case 0 -> new VerifierKey("board.example", Algorithm.COSIGNATURE, identity).toString();
          case 1 ->
              new VerifierKey("board.example", Algorithm.ED25519, farbo.key().publicKey())
                  .toString();
          default -> "board.example";
        };
    registers(table.client, key, farbo.proof())
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/key"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "— a b", "— board.farbo.example AAAA"})
  void whatIsNoLineIsRefused(String line) {
    cosigns(table.client, 1, line).then().statusCode(422);
  }
}
