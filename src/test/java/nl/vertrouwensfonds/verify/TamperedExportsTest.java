package nl.vertrouwensfonds.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.KebabCase;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.ToldLog;
import nl.vertrouwensfonds.domain.Walker;
import nl.vertrouwensfonds.proof.note.VerifierKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However a log is tampered with, both verifiers find it and name what is wrong. */
class TamperedExportsTest {

  private static final ToldLog TOLD = ToldLog.walked(new Walker(20261127), 1, 120);

  @TempDir Path folder;

  private static ExportedLog export() {
    return new ExportedLog(TOLD.log(), TOLD.contents(), WalkedExportsTest.at(TOLD, Side.CLIENT));
  }

  static Stream<Tampering> cheats() {
    return Tampering.all().stream();
  }

  @ParameterizedTest
  @MethodSource("cheats")
  void aCheatIsFoundAndNamed(Tampering it) throws IOException {
    var log = export();
    var kept = it.kept() ? kept(log) : List.<Path>of();
    it.cheat().accept(log);
    var file = log.write(folder.resolve("export.zip"));
    var keys = it.key() ? List.of(ExportedLog.SERVICE.key()) : List.<VerifierKey>of();
    var verified = Verification.of(file, keys, read(kept));
    var failures = names(verified);
    assertTrue(failures.containsAll(it.failures()), it.name() + " gave " + verified.findings());
    if (it.revision() > 0) {
      var first = verified.findings().stream().filter(one -> it.failures().contains(one.failure()));
      assertEquals(log.shown((int) it.revision() - 1) + 1L, first.findFirst().get().revision());
    }
    if (!it.key()) {
      agrees(verified, file, kept);
    }
  }

  @Test
  void nothingIsFoundWhereNothingIsWrong() throws IOException {
    var log = export();
    var kept = kept(log);
    var file = log.write(folder.resolve("export.zip"));
    var verified = Verification.of(file, List.of(ExportedLog.SERVICE.key()), read(kept));
    assertEquals(List.of(), verified.findings());
    assertEquals(2, verified.signatures().saved());
    agrees(verified, file, kept);
  }

  @Test
  void aLogThatIsShownDifferentlyToEachSideIsFoundByWhatTheOtherKept() throws IOException {
    var other = new HashMap<>(TOLD.contents());
    var changed = new ArrayList<>(TOLD.log());
    changed.removeLast();
    var forked = new ToldLog(changed, other, TOLD.client(), TOLD.supplier());
    var ofClient = export();
    var ofSupplier = new ExportedLog(changed, other, WalkedExportsTest.at(forked, Side.SUPPLIER));
    ofSupplier.lines.add(ofSupplier.lines.getFirst());
    var kept = folder.resolve("kept-by-supplier");
    Files.writeString(kept, ofSupplier.note(ExportedLog.SERVICE, ofSupplier.lines.size()));
    var file = ofClient.write(folder.resolve("client.zip"));
    assertEquals(List.of(), Verification.of(file, List.of(), List.of()).findings());
    var verified = Verification.of(file, List.of(), read(List.of(kept)));
    assertEquals(Set.of(Failure.SAVED_DIFFERS), names(verified));
    agrees(verified, file, List.of(kept));
  }

  @Test
  void whatIsNoExportIsCalledThat() throws IOException {
    var file = folder.resolve("none.zip");
    Files.writeString(file, "PK, but no more");
    assertEquals(Set.of(Failure.NOT_AN_EXPORT), names(Verification.of(file, List.of(), List.of())));
    assertFalse(NodeVerifier.failures(file, List.of()).isEmpty());
  }

  /** Of half of the log, and of all of it. */
  private List<Path> kept(ExportedLog log) throws IOException {
    int all = log.lines.size();
    var half = folder.resolve("half");
    var whole = folder.resolve("whole");
    Files.writeString(half, log.note(ExportedLog.SERVICE, all / 2));
    Files.writeString(whole, log.note(ExportedLog.SERVICE, all));
    return List.of(half, whole);
  }

  private static List<SavedCheckpoint> read(List<Path> kept) throws IOException {
    var read = new ArrayList<SavedCheckpoint>();
    for (Path it : kept) {
      read.add(SavedCheckpoint.of(it.toString(), Files.readString(it)));
    }
    return read;
  }

  static Set<Failure> names(Verified verified) {
    return verified.findings().stream().map(Finding::failure).collect(Collectors.toSet());
  }

  private static void agrees(Verified verified, Path file, List<Path> kept) throws IOException {
    var known =
        names(verified).stream()
            .filter(NodeVerifier.KNOWN::contains)
            .map(KebabCase::name)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(known, NodeVerifier.failures(file, kept));
  }
}
