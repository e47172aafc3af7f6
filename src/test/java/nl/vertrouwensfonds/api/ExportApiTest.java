package nl.vertrouwensfonds.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import nl.vertrouwensfonds.api.CosignerApiTest.Cosigner;
import nl.vertrouwensfonds.api.Table.Person;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.proof.note.SignedNote;
import nl.vertrouwensfonds.verify.SavedCheckpoint;
import nl.vertrouwensfonds.verify.Verification;
import nl.vertrouwensfonds.verify.Verified;
import nl.vertrouwensfonds.verify.file.ExportReader;
import nl.vertrouwensfonds.verify.file.Manifest.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each side takes the log home, whole as far as it may read it, and it verifies there. */
@QuarkusTest
class ExportApiTest {

  private static final String STATEMENT =
      "{\"sort\":\"observation\",\"text\":\"%s\",\"visibility\":\"%s\"}";

  @TempDir Path folder;
  private Table table;

  @BeforeEach
  void sitsDown() {
    table = Table.live();
    table.accepted("2027-05-01", null);
  }

  private Path export(Person who) throws IOException {
    var answer = who.asks().get(table.path("/export")).then().statusCode(200);
    byte[] bytes = answer.extract().asByteArray();
    assertEquals(String.valueOf(bytes.length), answer.extract().header("Content-Length"));
    return Files.write(folder.resolve(who.name() + ".zip"), bytes);
  }

  private Verified verified(Person who, String... saved) throws IOException {
    var kept = List.of(saved).stream().map(it -> SavedCheckpoint.of("kept", it)).toList();
    var verified = Verification.of(export(who), List.of(), kept);
    assertEquals(List.of(), verified.findings());
    return verified;
  }

  private String says(Person who, String text, String visibility) {
    return table.made(who, "/statements", STATEMENT.formatted(text, visibility));
  }

  private String note(Person who) {
    return who.asks().get(table.path("/checkpoint")).then().extract().path("note");
  }

  private String log(Person who) throws IOException {
    try (var export = new ExportReader(export(who))) {
      return export.text("log.ndjson");
    }
  }

  @Test
  void bothSidesVerifyTheWholeOfIt() throws IOException {
    table.willing();
    for (Person side : List.of(table.client, table.supplier, table.neutral)) {
      var it = verified(side, note(table.client));
      assertEquals(1, it.signatures().saved());
      assertEquals(2, it.scores().size());
      assertTrue(it.log().judged() > it.log().unjudged());
    }
  }

  @Test
  void whatIsSaidToOnesOwnSideIsTheOtherSidesHashAlone() throws IOException {
    says(table.client, "Tussen ons gezegd.", "own-side");
    assertTrue(log(table.client).contains("Tussen ons gezegd."));
    assertFalse(log(table.supplier).contains("Tussen ons gezegd."));
    assertEquals(0, verified(table.client).log().hidden());
    assertEquals(1, verified(table.supplier).log().hidden());
  }

  @Test
  void theOperatorGetsNumbersAndNoWords() throws IOException {
    says(table.client, "Woorden van mensen.", "all");
    assertFalse(log(table.operator).contains("Woorden van mensen."));
    var it = verified(table.operator);
    assertEquals(Reader.OPERATOR, it.manifest().reader());
    assertEquals(2, it.scores().size());
    assertEquals(0, it.log().contents());
  }

  @Test
  void whatWasErasedIsGoneAndTheLogSaysSo() throws IOException {
    String kept = note(table.client);
    says(table.client, "Weg ermee.", "all");
    String erase = "{\"revision\":6,\"ground\":\"objection\",\"reason\":\"Gevraagd.\"}";
    table.post(table.operator, "/erasures", erase).then().statusCode(201);
    var it = verified(table.supplier, kept);
    assertEquals(1, it.log().erased());
    assertFalse(log(table.supplier).contains("Weg ermee."));
  }

  @Test
  void whoSignedACheckpointTooIsInIt() throws IOException {
    var farbo = Cosigner.named("board.farbo.example");
    String key = "{\"key\":\"%s\",\"proof\":\"%s\"}".formatted(farbo.key(), farbo.proof());
    table.post(table.client, "/cosigner-keys", key).then().statusCode(201);
    String line = farbo.line(SignedNote.parse(note(table.client)).text());
    String cosigned = "{\"size\":6,\"line\":\"%s\"}".formatted(line);
    table
        .client
        .sends(cosigned)
        .post(table.path("/checkpoint/cosignatures"))
        .then()
        .statusCode(200);
    assertEquals(Set.of(Side.CLIENT), verified(table.supplier).signatures().cosigned());
    says(table.client, "Het gaat verder.", "all");
    assertEquals(2, verified(table.supplier).signatures().checkpoints());
  }

  @Test
  void whoLeftGetsTheLogAsItWasThen() throws IOException {
    var left = table.colleague(table.client, "vertrekt");
    String seat = left.asks().get("/me").then().extract().path("seats[0].participant");
    table.made(table.client, "/participants/" + seat + "/departure", "{}");
    says(table.client, "Na het vertrek.", "all");
    var it = verified(left);
    assertEquals(7, it.log().events());
    assertFalse(log(left).contains("Na het vertrek."));
  }

  @Test
  void whoIsAskedToLeadOneCaseGetsNone() {
    table.caseOpened();
    table.neutral.asks().get(table.path("/export")).then().statusCode(404);
  }

  @Test
  void aWriteSaysWhereItsReceiptIs() throws IOException {
    String link =
        table
            .post(table.client, "/statements", STATEMENT.formatted("Met bewijs.", "all"))
            .then()
            .statusCode(201)
            .extract()
            .header("Link");
    assertTrue(link.endsWith(">; rel=\"receipt\""), link);
    String receipt =
        table
            .supplier
            .asks()
            .get(link.substring(1, link.indexOf('>')))
            .then()
            .statusCode(200)
            .body("revision", equalTo(6))
            .extract()
            .path("receipt");
    assertEquals(1, verified(table.client, receipt).signatures().saved());
    assertTrue(receipt.getBytes(UTF_8).length < 2000);
  }
}
