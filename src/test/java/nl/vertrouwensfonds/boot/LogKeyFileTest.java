package nl.vertrouwensfonds.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import nl.vertrouwensfonds.boot.data.DataFolder;
import nl.vertrouwensfonds.boot.data.UserFacingException;
import nl.vertrouwensfonds.proof.note.NoteSigner;
import nl.vertrouwensfonds.proof.note.SignedNote;
import nl.vertrouwensfonds.proof.note.VerifierKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keys that sign checkpoints, in their file. */
class LogKeyFileTest {

  private static final String TEXT = "a text\n";

  @TempDir Path folder;

  private String lines(String at) {
    return LogKeyFile.properties(new DataFolder(folder), InstantSource.fixed(Instant.parse(at)))
        .get("fonds.log.keys");
  }

  private Settings settings() {
    return Settings.of(Map.of("FONDS_DATA", folder.toString()));
  }

  private static SignedNote signed(String line) {
    String[] parts = line.split(" ");
    byte[] seed = Base64.getDecoder().decode(parts[2]);
    var signer = new NoteSigner(VerifierKey.parse(parts[1]), seed);
    return new SignedNote(TEXT, List.of(signer.sign(TEXT)));
  }

  @Test
  void theFirstStartMakesOneForItsOwnerAloneAndLaterStartsKeepIt() throws Exception {
    String first = lines("2026-01-01T00:00:00Z");
    assertEquals(first, lines("2026-02-01T00:00:00Z"));
    var file = folder.resolve("keys/log.keys");
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    var key = VerifierKey.parse(first.split(" ")[1]);
    assertEquals(1, signed(first.strip()).by(List.of(key)).size());
  }

  @Test
  void anotherKeySignsAndNothingIsLeftToSignWithTheOld() throws Exception {
    String first = lines("2026-01-01T00:00:00Z");
    var old = VerifierKey.parse(first.split(" ")[1]);
    String seed = first.split(" ")[2].strip();
    var later = InstantSource.fixed(Instant.parse("2026-03-01T00:00:00Z"));
    LogKeyFile.rotate(settings(), later);
    var both = lines("2026-04-01T00:00:00Z").lines().toList();
    assertEquals(2, both.size());
    assertEquals("2026-01-01T00:00:00Z " + old, both.getFirst());
    assertFalse(Files.readString(folder.resolve("keys/log.keys")).contains(seed));
    var next = VerifierKey.parse(both.getLast().split(" ")[1]);
    assertEquals(0, signed(both.getLast()).by(List.of(old)).size());
    assertEquals(1, signed(both.getLast()).by(List.of(next)).size());
    assertTrue(LogKeyFile.known(settings()).stream().noneMatch(it -> it.split(" ").length > 2));
  }

  @Test
  void beforeTheFirstStartThereIsNone() {
    var told = assertThrows(UserFacingException.class, () -> LogKeyFile.known(settings()));
    assertTrue(told.getMessage().contains("./fonds serve"));
  }
}
