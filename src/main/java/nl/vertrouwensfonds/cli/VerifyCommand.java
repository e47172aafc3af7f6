package nl.vertrouwensfonds.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.vertrouwensfonds.boot.data.UserFacingException;
import nl.vertrouwensfonds.cli.terminal.TerminalMessages;
import nl.vertrouwensfonds.cli.verifying.VerificationReport;
import nl.vertrouwensfonds.proof.note.VerifierKey;
import nl.vertrouwensfonds.verify.SavedCheckpoint;
import nl.vertrouwensfonds.verify.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Needs no running service, no data folder and no network. */
@Command(name = "verify", mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

  /** What is longer is no checkpoint. */
  private static final long LONGEST_NOTE = 1_000_000;

  @Parameters(paramLabel = "FILE", descriptionKey = "file")
  Path file;

  @Option(names = "--checkpoint", paramLabel = "SAVED", descriptionKey = "checkpoint")
  List<Path> saved = new ArrayList<>();

  @Option(names = "--key", paramLabel = "KEY", descriptionKey = "key")
  List<String> keys = new ArrayList<>();

  @Option(names = "--lang", paramLabel = "nl|en", descriptionKey = "lang")
  TerminalMessages.Language language;

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    var messages =
        TerminalMessages.in(
            Optional.ofNullable(language), Locale.getDefault(Locale.Category.DISPLAY));
    var checkpoints = saved.stream().map(it -> checkpoint(it, messages)).toList();
    var known = keys.stream().map(it -> key(it, messages)).toList();
    try {
      var verified = Verification.of(file, known, checkpoints);
      new VerificationReport(spec.commandLine().getOut(), messages, verified)
          .print(!known.isEmpty(), checkpoints.size());
      return verified.isWhole() ? 0 : 1;
    } catch (IOException e) {
      throw unreadable(file, e, messages);
    }
  }

  private static SavedCheckpoint checkpoint(Path it, TerminalMessages messages) {
    try {
      if (Files.size(it) > LONGEST_NOTE) {
        throw new UserFacingException(messages.text("verify.saved-large", it));
      }
      return SavedCheckpoint.of(it.toString(), Files.readString(it));
    } catch (IOException e) {
      throw unreadable(it, e, messages);
    }
  }

  private static VerifierKey key(String it, TerminalMessages messages) {
    try {
      return VerifierKey.parse(it);
    } catch (IllegalArgumentException e) {
      throw new UserFacingException(messages.text("verify.no-key", it));
    }
  }

  private static UserFacingException unreadable(
      Path it, IOException why, TerminalMessages messages) {
    return new UserFacingException(
        messages.text("file.unreadable", it, why.getClass().getSimpleName()));
  }
}
