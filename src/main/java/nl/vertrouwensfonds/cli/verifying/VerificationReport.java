package nl.vertrouwensfonds.cli.verifying;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import nl.vertrouwensfonds.cli.terminal.TerminalMessages;
import nl.vertrouwensfonds.verify.Failure;
import nl.vertrouwensfonds.verify.Failure.Check;
import nl.vertrouwensfonds.verify.Finding;
import nl.vertrouwensfonds.verify.Verified;
import nl.vertrouwensfonds.verify.file.ScoreLine;

/** Says what an export is, what was looked at, what is wrong and where, and what that is worth. */
public final class VerificationReport {

  private final PrintWriter out;
  private final TerminalMessages messages;
  private final Verified it;

  public VerificationReport(PrintWriter out, TerminalMessages messages, Verified it) {
    this.out = out;
    this.messages = messages;
    this.it = it;
  }

  /**
   * Prints the whole.
   *
   * @param ownKeys whether the keys were kept from before, not taken from the export
   * @param saved how many checkpoints were kept and given
   */
  public void print(boolean ownKeys, int saved) {
    if (it.manifest() != null) {
      what();
    }
    for (Check check : Check.values()) {
      if (isLookedAt(check, saved)) {
        checked(check);
      }
    }
    if (it.manifest() != null) {
      signed();
      it.scores().forEach(this::score);
      worth(ownKeys, saved);
    }
    out.println();
    say(it.isWhole() ? "verify.whole" : "verify.broken", it.findings().size());
    out.flush();
  }

  private void say(String key, Object... facts) {
    out.println(messages.text(key, facts));
  }

  private void what() {
    var manifest = it.manifest();
    var log = it.log();
    say(
        "verify.what",
        manifest.relationship(),
        messages.text("verify.reader." + name(manifest.reader())),
        log.events());
    if (log.from() != null) {
      say("verify.span", day(log.from()), day(log.until()), day(manifest.at()));
    }
    if (log.hidden() > 0) {
      say("verify.hidden", log.hidden());
    }
    if (!manifest.words()) {
      say("verify.no-words");
    }
    out.println();
  }

  private boolean isLookedAt(Check check, int saved) {
    return switch (check) {
      case SAVED -> saved > 0;
      case COSIGNATURES ->
          !it.signatures().cosigned().isEmpty()
              || it.counts().containsKey(Failure.COSIGNATURE_INVALID);
      case FILE -> true;
      default -> it.manifest() != null;
    };
  }

  private void checked(Check check) {
    var found = it.findings().stream().filter(one -> one.failure().check() == check).toList();
    boolean skipped = found.isEmpty() && isSkipped(check);
    String mark =
        messages.text(skipped ? "verify.skipped" : found.isEmpty() ? "verify.ok" : "verify.wrong");
    out.println("  " + mark + "  " + messages.text("verify.check." + name(check)));
    found.forEach(this::wrong);
    it.counts().forEach((failure, count) -> more(check, failure, count));
  }

  /** What could not be looked at because the log could not be read to its end. */
  private boolean isSkipped(Check check) {
    return it.scores().isEmpty()
        && (check == Check.SCORES || check == Check.LEDGER || check == Check.STEPS);
  }

  private void wrong(Finding one) {
    String text =
        messages.text("verify.failure." + name(one.failure()), one.revision(), one.where());
    out.println("        " + text + " [" + name(one.failure()) + "]");
  }

  private void more(Check check, Failure failure, long count) {
    long told = it.findings().stream().filter(one -> one.failure() == failure).count();
    if (failure.check() == check && count > told) {
      out.println("        " + messages.text("verify.more", count - told, name(failure)));
    }
  }

  private void signed() {
    out.println();
    it.signatures().keys().forEach(key -> say("verify.key", key));
    it.signatures()
        .cosigned()
        .forEach(side -> say("verify.cosigned", messages.text("side." + name(side))));
    if (it.signatures().cosigned().isEmpty()) {
      say("verify.not-cosigned");
    }
  }

  private void score(ScoreLine score) {
    String of = messages.text("verify.trust." + name(score.trustor()));
    if (score.balance() == null) {
      say("verify.score.none", of);
    } else {
      say("verify.score", of, score.balance(), score.confidence(), score.kept(), score.missed());
    }
  }

  /** What it is worth: what cannot be found without what was kept before. */
  private void worth(boolean ownKeys, int saved) {
    out.println();
    if (!ownKeys) {
      say("verify.keys-of-export");
    }
    if (saved == 0) {
      say("verify.nothing-saved");
    }
    if (it.log().unjudged() > 0) {
      say("verify.unjudged", it.log().judged(), it.log().unjudged());
    }
  }

  private static LocalDate day(Instant at) {
    return at.atZone(ZoneOffset.UTC).toLocalDate();
  }

  private static String name(Enum<?> it) {
    return it.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
