package nl.vertrouwensfonds.proof.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import nl.vertrouwensfonds.shared.Shared;
import org.junit.jupiter.api.Test;

/** Signatures at the edges of what the standard says. */
class Ed25519Test {

  private static final HexFormat HEX = HexFormat.of();

  @Test
  void wycheproof() {
    int seen = 0;
    for (var group : Shared.json("vectors/ed25519_wycheproof.json").path("testGroups")) {
      byte[] key = HEX.parseHex(group.path("publicKey").path("pk").textValue());
      for (var it : group.path("tests")) {
        byte[] message = HEX.parseHex(it.path("msg").textValue());
        byte[] signature = HEX.parseHex(it.path("sig").textValue());
        boolean valid = it.path("result").textValue().equals("valid");
        assertEquals(valid, Ed25519.verifies(key, message, signature), it.toString());
        seen++;
      }
    }
    assertEquals(151, seen);
  }

  /** Who is known by a key has one that is fit, so what unfit keys sign never counts. */
  @Test
  void underAFitKeyTheEdgesAreRefusedOrAcceptedAsByOthers() {
    int fit = 0;
    for (var it : Shared.json("vectors/ed25519_cctv.json").path("cases")) {
      byte[] key = HEX.parseHex(it.path("key").textValue());
      var flags = new HashSet<String>();
      it.path("flags").forEach(f -> flags.add(f.textValue()));
      boolean unfit = flags.contains("low_order_A") || flags.contains("non_canonical_A");
      assertEquals(!unfit, Ed25519.isFit(key), it.toString());
      if (!unfit) {
        byte[] message = it.path("msg").textValue().getBytes(StandardCharsets.UTF_8);
        byte[] signature = HEX.parseHex(it.path("sig").textValue());
        boolean refused = flags.contains("non_canonical_R") || flags.contains("low_order_residue");
        assertEquals(!refused, Ed25519.verifies(key, message, signature), it.toString());
        fit++;
      }
    }
    assertTrue(fit > 50, fit + " of 914");
  }

  /** Only number 3 is accepted by a verifier that takes no keys of small order. */
  @Test
  void speccheck() {
    var accepted = new HashSet<Integer>();
    for (var it : Shared.json("vectors/ed25519_speccheck.json").path("cases")) {
      byte[] key = HEX.parseHex(it.path("pub_key").textValue());
      byte[] message = HEX.parseHex(it.path("message").textValue());
      byte[] signature = HEX.parseHex(it.path("signature").textValue());
      if (Ed25519.isFit(key) && Ed25519.verifies(key, message, signature)) {
        accepted.add(it.path("number").intValue());
      }
    }
    assertEquals(Set.of(2, 3), accepted);
  }

  @Test
  void whatIsNoPointIsNoKey() {
    assertFalse(Ed25519.isFit(new byte[31]));
    byte[] none = new byte[32];
    none[0] = 2;
    assertFalse(Ed25519.isFit(none));
  }
}
