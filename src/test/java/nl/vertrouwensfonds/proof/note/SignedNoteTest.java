package nl.vertrouwensfonds.proof.note;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import nl.vertrouwensfonds.shared.Shared;
import org.junit.jupiter.api.Test;

/** Notes, their keys and signatures, as others write and read them. */
class SignedNoteTest {

  private static final HexFormat HEX = HexFormat.of();

  private static JsonNode vectors() {
    return Shared.json("vectors/signed_note.json");
  }

  private static List<VerifierKey> keys(JsonNode texts) {
    var keys = new ArrayList<VerifierKey>();
    texts.forEach(it -> keys.add(VerifierKey.parse(it.textValue())));
    return keys;
  }

  @Test
  void aKeyIsReadAsItWasWritten() {
    for (var it : vectors().path("verifierKeys")) {
      String text = it.path("key").textValue();
      if (!it.path("valid").booleanValue()) {
        assertThrows(MalformedNote.class, () -> VerifierKey.parse(text), text);
        continue;
      }
      var key = VerifierKey.parse(text);
      assertEquals(text, key.toString());
      assertEquals(it.path("name").textValue(), key.name());
      assertEquals(it.path("keyId").textValue(), HEX.formatHex(key.id()));
      assertEquals(it.path("publicKey").textValue(), HEX.formatHex(key.publicKey()));
    }
  }

  @Test
  void aKeyWithAnythingChangedIsNone() {
    int seen = 0;
    for (var it : vectors().path("mangledVerifierKeys").path("cases")) {
      String text = it.path("key").textValue();
      assertThrows(MalformedNote.class, () -> VerifierKey.parse(text), text);
      seen++;
    }
    assertEquals(196, seen);
  }

  private static String outcome(byte[] note, List<VerifierKey> keys) {
    try {
      return SignedNote.parse(note).by(keys).isEmpty() ? "unverified" : "ok";
    } catch (MalformedNote e) {
      return "malformed";
    } catch (SignedNote.InvalidSignature e) {
      return "invalid_signature";
    } catch (SignedNote.AmbiguousKey e) {
      return "ambiguous_key";
    }
  }

  @Test
  void aNoteIsOpenedAsOthersOpenIt() {
    for (var it : vectors().path("open")) {
      byte[] note = Base64.getDecoder().decode(it.path("noteBase64").textValue());
      var keys = keys(it.path("verifierKeys"));
      String about = it.path("desc").textValue();
      assertEquals(it.path("outcome").textValue(), outcome(note, keys), about);
      if (it.has("verified")) {
        var read = SignedNote.parse(note);
        var names = new ArrayList<String>();
        it.path("verified").forEach(v -> names.add(v.path("name").textValue()));
        assertEquals(names, read.by(keys).stream().map(NoteSignature::name).toList(), about);
        assertEquals(it.path("text").textValue(), read.text(), about);
      }
    }
  }

  /** Keys on another curve are not known here, so that their signatures say nothing. */
  @Test
  void signaturesOfAnotherKindAreNobodys() {
    for (var it : vectors().path("openEcdsa").path("cases")) {
      byte[] note = Base64.getDecoder().decode(it.path("noteBase64").textValue());
      assertEquals("unverified", outcome(note, List.of()));
      it.path("verifierKeys")
          .forEach(
              key -> assertThrows(MalformedNote.class, () -> VerifierKey.parse(key.textValue())));
    }
  }

  private static NoteSigner signer(JsonNode it) {
    String secret = it.path("publishedTestSignerKey").textValue();
    byte[] key = Base64.getDecoder().decode(secret.split("\\+", 5)[4]);
    var verifier = VerifierKey.parse(it.path("verifierKey").textValue());
    return new NoteSigner(verifier, Arrays.copyOfRange(key, 1, key.length));
  }

  @Test
  void signingGivesTheKnownAnswer() {
    for (var it : vectors().path("sign")) {
      String text = it.path("text").textValue();
      if (!it.has("note")) {
        assertThrows(MalformedNote.class, () -> signer(it).sign(text));
        continue;
      }
      var note =
          it.has("existing")
              ? SignedNote.parse(it.path("existing").textValue())
              : new SignedNote(text, List.of());
      assertEquals(it.path("note").textValue(), note.with(signer(it).sign(text)).toString());
    }
  }

  @Test
  void aCheckpointIsReadAsTheSpecificationSays() {
    int seen = 0;
    for (var it : Shared.json("vectors/checkpoint_parse.json").path("cases")) {
      String body = it.path("body").textValue();
      if (it.path("c2spValid").booleanValue()) {
        var read = Checkpoint.parse(body);
        assertEquals(body, read.text());
        assertEquals(it.path("origin").textValue(), read.origin());
        assertEquals(it.path("size").longValue(), read.size());
        assertEquals(it.path("rootHashHex").textValue(), HEX.formatHex(read.root()));
      } else {
        assertThrows(MalformedNote.class, () -> Checkpoint.parse(body), body);
      }
      seen++;
    }
    assertEquals(26, seen);
  }

  @Test
  void aCosignatureIsVerifiedWithItsInstant() {
    for (var it : Shared.json("vectors/cosignature.json").path("cases")) {
      var note = SignedNote.parse(it.path("note").textValue());
      var key = VerifierKey.parse(it.path("cosignerKey").textValue());
      var line = note.by(List.of(key));
      assertEquals(1, line.size(), it.path("desc").textValue());
      assertEquals(
          it.path("timestamp").longValue(), Cosignature.at(line.getFirst()).getEpochSecond());
      assertEquals(it.path("text").textValue(), note.text());
      byte[] timed = line.getFirst().signature();
      byte[] signature = Arrays.copyOfRange(timed, 8, timed.length);
      assertEquals(it.path("signature").textValue(), HEX.formatHex(signature));
      timed[3] ^= 1;
      assertThrows(SignedNote.InvalidSignature.class, () -> note.by(List.of(key)));
    }
  }

  @Test
  void aProofAsATextIsReadAsTheSpecificationSays() {
    var known = Shared.json("vectors/tlog_proof.json");
    for (var it : known.path("valid")) {
      String text = it.path("text").textValue();
      var read = TlogProof.parse(text);
      assertEquals(text, read.toString());
      assertEquals(it.path("index").longValue(), read.index());
      assertEquals(it.path("hashes").size(), read.hashes().size());
      assertEquals(it.path("checkpoint").textValue(), read.checkpoint());
      assertEquals(!it.path("extra").isNull(), read.extra().isPresent());
    }
    for (var it : known.path("invalid")) {
      String text = it.path("text").textValue();
      assertThrows(MalformedNote.class, () -> TlogProof.parse(text), text);
    }
    assertEquals(10, known.path("valid").size() + known.path("invalid").size());
  }

  @Test
  void whatIsSignedHereVerifies() {
    byte[] seed = new byte[32];
    var known = Shared.json("vectors/tessera_golden_log.json");
    var log = signer(known);
    for (var it : known.path("checkpoints")) {
      String note = it.path("checkpoint").textValue();
      var read = SignedNote.parse(note);
      assertEquals(1, read.by(List.of(log.key())).size());
      assertEquals(note, new SignedNote(read.text(), List.of(log.sign(read.text()))).toString());
    }
    assertArrayEquals(Ed25519.sign(seed, new byte[] {1}), Ed25519.sign(seed, new byte[] {1}));
  }
}
