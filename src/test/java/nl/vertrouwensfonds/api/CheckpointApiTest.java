package nl.vertrouwensfonds.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.vertrouwensfonds.api.Table.Person;
import nl.vertrouwensfonds.proof.Flaw;
import nl.vertrouwensfonds.proof.Leaf;
import nl.vertrouwensfonds.proof.Proofs;
import nl.vertrouwensfonds.proof.note.Checkpoint;
import nl.vertrouwensfonds.proof.note.SignedNote;
import nl.vertrouwensfonds.proof.note.TlogProof;
import nl.vertrouwensfonds.proof.note.VerifierKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a party takes home: checkpoints, receipts, and proofs that they belong together. */
@QuarkusTest
class CheckpointApiTest {

  private static final HexFormat HEX = HexFormat.of();

  private Table table;
  private int named;

  @BeforeEach
  void sitsDown() {
    table = Table.live();
  }

  private JsonPath read(Person who, String path) {
    return who.asks().get(table.path(path)).then().statusCode(200).extract().jsonPath();
  }

  private static VerifierKey key() {
    return VerifierKey.parse(
        given().get("/log-keys").then().statusCode(200).extract().path("keys[0].key"));
  }

  private static Checkpoint verified(String note) {
    var read = SignedNote.parse(note);
    assertEquals(1, read.by(List.of(key())).size());
    return Checkpoint.parse(read.text());
  }

  private static List<byte[]> hashes(JsonPath proof) {
    return proof.<String>getList("hashes").stream().map(HEX::parseHex).toList();
  }

  private void grows(int events) {
    for (int i = 0; i < events; i++) {
      table.made(table.client, "/absent-persons", "{\"name\":\"Piet Persoon " + named++ + "\"}");
    }
  }

  @Test
  void aCheckpointSaysHowLongTheLogIsAndBothSidesGetTheSame() {
    grows(4);
    var client = read(table.client, "/checkpoint");
    var checkpoint = verified(client.getString("note"));
    assertEquals(7, checkpoint.size());
    assertEquals(client.getString("rootHash"), HEX.formatHex(checkpoint.root()));
    assertEquals("vertrouwensfonds/" + table.relationship, checkpoint.origin());
    assertEquals(client.getString("note"), read(table.supplier, "/checkpoint").getString("note"));
  }

  @Test
  void everyEventIsInEveryLaterCheckpoint() {
    grows(10);
    for (int size = 1; size <= 13; size++) {
      for (int revision = 1; revision <= size; revision++) {
        var proof = read(table.client, "/events/" + revision + "/inclusion?size=" + size);
        var checkpoint = verified(proof.getString("checkpoint.note"));
        assertEquals(size, checkpoint.size());
        byte[] leaf = HEX.parseHex(proof.getString("leafHash"));
        assertEquals(
            Optional.empty(),
            Proofs.inclusion(leaf, revision - 1, size, checkpoint.root(), hashes(proof)));
        leaf[0] ^= 1;
        assertEquals(
            Optional.of(Flaw.ROOT_MISMATCH),
            Proofs.inclusion(leaf, revision - 1, size, checkpoint.root(), hashes(proof)));
      }
    }
  }

  @Test
  void aReceiptIsOneTextThatOthersToolsRead() {
    grows(3);
    var proof = read(table.supplier, "/events/5/inclusion");
    var receipt = TlogProof.parse(proof.getString("receipt"));
    assertEquals(4, receipt.index());
    var checkpoint = verified(receipt.checkpoint());
    String leaf = read(table.supplier, "/events/5").getString("leafHash");
    assertEquals(
        Optional.empty(),
        Proofs.inclusion(
            HEX.parseHex(leaf),
            receipt.index(),
            checkpoint.size(),
            checkpoint.root(),
            receipt.hashes()));
  }

  @Test
  void whatWasSavedIsContinued() {
    var saved = verified(read(table.client, "/checkpoint").getString("note"));
    for (int i = 0; i < 9; i++) {
      grows(1);
      var proof = read(table.client, "/checkpoint/consistency?from=" + saved.size());
      var now = verified(proof.getString("to.note"));
      assertEquals(
          Optional.empty(),
          Proofs.consistency(saved.size(), now.size(), saved.root(), now.root(), hashes(proof)));
    }
  }

  @Test
  void whoHasLeftGetsThoseOfWhatIsKnownToHim() {
    var left = table.colleague(table.client, "lies");
    read(left, "/checkpoint?size=4");
    String participant = read(left, "/events/4").getString("event.id");
    table.made(table.client, "/participants/" + participant + "/departure", "{}");
    grows(2);
    assertEquals(5, read(left, "/checkpoint").getInt("size"));
    for (String path : List.of("/checkpoint?size=6", "/checkpoint/consistency?from=5&size=6")) {
      left.asks().get(table.path(path)).then().statusCode(404);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/checkpoint?size=4",
        "/events/4/inclusion",
        "/events/3/inclusion?size=2",
        "/events/0/inclusion",
        "/checkpoint/consistency?from=4",
        "/checkpoint/consistency?from=3&size=2"
      })
  void thereIsNoProofOfWhatIsNotThere(String path) {
    table.client.asks().get(table.path(path)).then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/checkpoint?size=0", "/checkpoint?size=x", "/checkpoint/consistency"})
  void aSizeIsANumber(String path) {
    table.client.asks().get(table.path(path)).then().statusCode(400);
  }

  @Test
  void wordsAreCheckedAgainstTheirHashAndTheEventAgainstItsLeaf() throws Exception {
    grows(1);
    var line = read(table.client, "/events/4");
    var evidence = read(table.supplier, "/events/4/evidence");
    byte[] envelope = Base64.getDecoder().decode(evidence.getString("envelope"));
    assertEquals(line.getString("leafHash"), HEX.formatHex(Leaf.hash(envelope)));
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(
        new SecretKeySpec(Base64.getDecoder().decode(evidence.getString("salt")), "HmacSHA256"));
    byte[] content = Base64.getDecoder().decode(evidence.getString("content"));
    assertEquals(
        new JsonPath(new String(envelope, UTF_8)).getString("contentHash"),
        HEX.formatHex(mac.doFinal(content)));
    assertEquals(
        line.getString("content.name"), new JsonPath(new String(content, UTF_8)).getString("name"));
  }

  @Test
  void whoMayNotReadGetsNeitherWordsNorTheirSalt() {
    grows(1);
    var outside = read(table.operator, "/events/4/evidence");
    assertTrue(outside.getString("envelope") != null);
    assertEquals(null, outside.getString("salt"));
    assertEquals(null, outside.getString("content"));
  }

  @Test
  void theKeysAreEverybodys() {
    given()
        .get("/log-keys")
        .then()
        .statusCode(200)
        .body("keys", hasSize(1))
        .body("keys[0].since", equalTo(given().get("/log-keys").path("keys[0].since")));
    assertTrue(key().toString().startsWith("vertrouwensfonds+"));
    assertFalse(given().get("/log-keys").asString().contains("seed"));
  }
}
