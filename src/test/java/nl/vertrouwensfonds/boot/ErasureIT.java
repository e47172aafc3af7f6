package nl.vertrouwensfonds.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.vertrouwensfonds.boot.postgres.Folders;
import org.junit.jupiter.api.Test;

/** What was erased is in no file, but in the write-ahead log, of which the manual says so. */
class ErasureIT {

  /** In short texts, which stand in a row, and in long ones, which are compressed apart. */
  private final String canary = "kanarie" + UUID.randomUUID();

  @Test
  void noFileHoldsWhatWasErasedAndScrubbed() throws Exception {
    try (var fonds = new RunningFonds(Folders.fresh("erasure"))) {
      String relationship = TwoServersIT.registered(fonds);
      for (String text : List.of(canary, canary + " and more.".repeat(350))) {
        TwoServersIT.as(fonds, "anna", "c")
            .header("Idempotency-Key", "\"" + canary + text.length() + "\"")
            .body("{\"sort\":\"position\",\"text\":\"" + text + "\",\"mentions\":[]}")
            .post(relationship + "/statements")
            .then()
            .statusCode(201);
      }
      checkpoint(fonds);
      for (int revision : List.of(4, 5)) {
        TwoServersIT.as(fonds, "ops", "operator")
            .body("{\"revision\":" + revision + ",\"ground\":\"unlawful\"}")
            .post(relationship + "/erasures")
            .then()
            .statusCode(201);
      }
      checkpoint(fonds);
      assertNotEquals(List.of(), holding(fonds.folder.path()), "in what is free");
      assertEquals(0, scrub(fonds));
      assertEquals(List.of(), holding(fonds.folder.path()));
    }
  }

  private static void checkpoint(RunningFonds fonds) throws Exception {
    try (var owner = new Database(fonds.folder).connect()) {
      owner.createStatement().execute("checkpoint");
    }
  }

  private static int scrub(RunningFonds fonds) throws Exception {
    var process = RunningFonds.command(fonds.folder.path(), fonds.port, "scrub").start();
    process.getInputStream().readAllBytes();
    return process.waitFor();
  }

  private List<Path> holding(Path folder) throws IOException {
    var forms =
        Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
            .flatMap(it -> forms(canary.getBytes(it)))
            .toList();
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(it -> !it.toString().contains("pg_wal"))
          .filter(it -> forms.stream().anyMatch(read(it)::contains))
          .toList();
    }
  }

  /** As it is, and in base64 wherever in a longer text it begins. */
  private static Stream<String> forms(byte[] bytes) {
    var plain = new String(bytes, StandardCharsets.ISO_8859_1);
    var encoded =
        Stream.of(0, 1, 2).map(skipped -> Base64.getEncoder().encodeToString(part(bytes, skipped)));
    return Stream.concat(Stream.of(plain), encoded);
  }

  /** Whole groups of three, from a place where such a group can begin. */
  private static byte[] part(byte[] bytes, int skipped) {
    int length = (bytes.length - skipped) / 3 * 3;
    return Arrays.copyOfRange(bytes, skipped, skipped + length);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
