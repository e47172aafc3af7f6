package nl.vertrouwensfonds.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.ToldLog;
import nl.vertrouwensfonds.domain.Walker;
import nl.vertrouwensfonds.proof.Leaf;
import nl.vertrouwensfonds.verify.file.EventLine;
import nl.vertrouwensfonds.verify.file.ExportFile;
import nl.vertrouwensfonds.verify.file.ExportJson;
import nl.vertrouwensfonds.verify.file.ExportReader;
import nl.vertrouwensfonds.verify.file.ExportWriter;
import nl.vertrouwensfonds.verify.file.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Of every change of a single bit something is found: in the file as it came, and in an event of a
 * file that was made anew around it. {@code -Dbits=10000} tries as many of each.
 */
class FlippedBitsTest {

  private static final int BITS = Integer.getInteger("bits", 100);
  private static final ToldLog TOLD = ToldLog.walked(new Walker(20261128), 2, 60);

  private final long seed = Long.getLong("fonds.seed", System.nanoTime());
  private final Random random = new Random(seed);

  @TempDir Path folder;

  @Test
  void aBitOfTheFile() throws IOException {
    System.out.println("flipped bits: -Dfonds.seed=" + seed);
    byte[] whole = Files.readAllBytes(export().write(folder.resolve("whole.zip")));
    var file = folder.resolve("flipped.zip");
    for (int n = 0; n < BITS; n++) {
      byte[] flipped = whole.clone();
      int bit = random.nextInt(8 * whole.length);
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      Files.write(file, flipped);
      assertFalse(
          Verification.of(file, List.of(), List.of()).isWhole(), "bit " + bit + ", seed " + seed);
    }
  }

  /**
   * The first event that is told of is the one that was changed; the rules tell of the whole
   * command.
   */
  @Test
  void aBitOfAnEvent() throws IOException {
    System.out.println("flipped bits: -Dfonds.seed=" + seed);
    for (int n = 0; n < BITS; n++) {
      var log = export();
      int place = log.shown(random.nextInt(log.lines.size() - 10));
      var line = log.lines.get(place);
      log.lines.set(place, flipped(line));
      var verified = Verification.of(log.write(folder.resolve("bit.zip")), List.of(), List.of());
      long first =
          verified.findings().stream()
              .filter(it -> it.revision() > 0 && it.failure() != Failure.NOT_BY_THE_RULES)
              .mapToLong(Finding::revision)
              .min()
              .orElse(0);
      assertEquals(place + 1, first, () -> "seed " + seed + ": " + verified.findings());
      long act = TOLD.log().get(place).command().first();
      assertTrue(
          verified.findings().stream().allMatch(it -> it.revision() == 0 || it.revision() >= act),
          () -> "seed " + seed + ": " + verified.findings());
    }
  }

  /** Also with the right leaf: nothing else then says which of the act's events it is. */
  @Test
  void theEventThatTheRulesMakeOtherwiseIsNamedNotItsWholeAct() throws IOException {
    var log = export();
    var line = log.lines.get(2);
    assertEquals(1, TOLD.log().get(2).command().first());
    var later = line.envelope().replace("2026-01-01T09:00:", "2026-01-01T09:02:");
    var leaf = HexFormat.of().formatHex(Leaf.hash(later.getBytes(StandardCharsets.UTF_8)));
    log.lines.set(2, line(line, leaf, later, line.salt(), line.content()));
    var verified = Verification.of(log.write(folder.resolve("later.zip")), List.of(), List.of());
    assertEquals(
        List.of(3L),
        verified.findings().stream()
            .filter(it -> it.failure() == Failure.NOT_BY_THE_RULES && it.revision() <= 3)
            .map(Finding::revision)
            .toList(),
        () -> verified.findings().toString());
  }

  /**
   * Whoever makes the file anew around it: then not all of it means something, and nothing fails.
   */
  @Test
  void aBitOfAnyFileInIt() throws IOException {
    System.out.println("flipped bits: -Dfonds.seed=" + seed);
    var whole = export().write(folder.resolve("all.zip"));
    for (int n = 0; n < BITS; n++) {
      var file = folder.resolve("remade.zip");
      remade(whole, file, random.nextInt(10));
      Verification.of(file, List.of(), List.of());
    }
  }

  /** The same, with a bit of one of its files changed, which has the right hash all the same. */
  private void remade(Path whole, Path to, int which) throws IOException {
    try (var from = new ExportReader(whole);
        var writer = new ExportWriter(to)) {
      var manifest = ExportJson.read(line(from), Manifest.class);
      var names = List.copyOf(manifest.files().keySet());
      for (String name : names) {
        String text = from.text(name);
        boolean changes = name.equals(names.get(which % names.size())) && !text.isEmpty();
        writer.text(name, changes ? flipped(text) : text);
      }
      writer.finish(
          new Manifest(
              manifest.format(),
              manifest.relationship(),
              manifest.origin(),
              manifest.size(),
              manifest.reader(),
              manifest.words(),
              manifest.at(),
              manifest.rules(),
              manifest.policy(),
              writer.hashes()));
    }
  }

  private static byte[] line(ExportReader from) {
    return from.text(ExportFile.MANIFEST).strip().getBytes(StandardCharsets.UTF_8);
  }

  private static ExportedLog export() {
    return new ExportedLog(TOLD.log(), TOLD.contents(), WalkedExportsTest.at(TOLD, Side.CLIENT));
  }

  /** One of its texts with a bit changed; what is no text then is changed elsewhere. */
  private EventLine flipped(EventLine it) {
    return switch (random.nextInt(4)) {
      case 0 -> line(it, flipped(it.leaf()), it.envelope(), it.salt(), it.content());
      case 1 -> line(it, it.leaf(), it.envelope(), flipped(it.salt()), it.content());
      case 2 -> line(it, it.leaf(), it.envelope(), it.salt(), flipped(it.content()));
      default -> line(it, it.leaf(), flipped(it.envelope()), it.salt(), it.content());
    };
  }

  private static EventLine line(
      EventLine it, String leaf, String envelope, String salt, String content) {
    return new EventLine(it.revision(), leaf, envelope, salt, content);
  }

  private String flipped(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int bit = random.nextInt(7 * bytes.length);
    bytes[bit / 7] ^= (byte) (1 << bit % 7);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
