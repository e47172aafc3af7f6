package nl.vertrouwensfonds.verify;

import static nl.vertrouwensfonds.verify.Failure.COMMAND_TORN;
import static nl.vertrouwensfonds.verify.Failure.CONTENT_MISSING;
import static nl.vertrouwensfonds.verify.Failure.LOG_UNREADABLE;
import static nl.vertrouwensfonds.verify.Failure.RULES_UNKNOWN;
import static nl.vertrouwensfonds.verify.Failure.TIME_RUNS_BACK;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.CosignerKeyRegistered;
import nl.vertrouwensfonds.domain.rule.Drafts;
import nl.vertrouwensfonds.log.MissingContents;
import nl.vertrouwensfonds.verify.claims.Recomputed;
import nl.vertrouwensfonds.verify.rules.RuleReplay;

/**
 * Lives a log through again, command by command: its order and its times, the rules, and all that
 * is computed from it. Once an event cannot be placed nothing behind it can: that is told once.
 */
final class Replayed {

  /**
   * A key by which a side signs.
   *
   * @param key a verifier key, as the log names it
   */
  record Cosigner(Side side, String key) {}

  private final Findings findings;
  private final Recomputed computed = new Recomputed();
  private final Commanded commanded;
  private final List<Cosigner> cosigners = new ArrayList<>();
  private final MissingContents contents = new MissingContents();
  private boolean lost;
  private boolean holes;
  private Instant from;
  private Envelope last;

  Replayed(Findings findings) {
    this.findings = findings;
    this.commanded = new Commanded(findings, computed);
  }

  /** The next event could not be read. */
  void lost() {
    lost = true;
  }

  /** The next event is hidden from who reads. */
  void hidden() {
    holes = true;
    if (!lost) {
      placed(computed.relationship().revision() + 1, () -> commanded.hidden());
    }
  }

  /**
   * The next event.
   *
   * @param content what was written beside it; empty where it cannot be read
   * @param written whether something is there, be it what was written or not
   */
  void event(long revision, Envelope it, Optional<Content> content, boolean written) {
    noted(revision, it);
    contents.take(revision, written, it.data());
    if (!lost) {
      placed(revision, () -> commanded.event(it, content, holes));
    }
    last = it;
  }

  private void noted(long revision, Envelope it) {
    if (from == null) {
      from = it.stamp().effectiveAt();
    }
    if (it.data() instanceof CosignerKeyRegistered registered) {
      cosigners.add(new Cosigner(it.by().side(), registered.key()));
    }
    if (!RuleReplay.knows(it.rules())) {
      findings.add(RULES_UNKNOWN, revision, it.rules());
    }
    ordered(revision, it);
  }

  private void ordered(long revision, Envelope it) {
    long first = it.command().first();
    if (it.command().count() > Drafts.MOST
        || first > revision
        || revision >= first + it.command().count()) {
      findings.add(COMMAND_TORN, revision, "");
    }
    if (last == null) {
      return;
    }
    boolean together = last.command().equals(it.command());
    if (last.command().first() + last.command().count() > first && !together) {
      findings.add(COMMAND_TORN, revision, "");
    }
    int after = it.stamp().recordedAt().compareTo(last.stamp().recordedAt());
    boolean back = it.stamp().effectiveAt().isBefore(last.stamp().effectiveAt());
    if (back || after < 0 || (after == 0) != together) {
      findings.add(TIME_RUNS_BACK, revision, it.stamp().recordedAt().toString());
    }
  }

  private void placed(long revision, Runnable placing) {
    try {
      placing.run();
    } catch (RuntimeException e) {
      findings.add(LOG_UNREADABLE, revision, e.getMessage());
      lost = true;
    }
  }

  /** The log is at its end. */
  void end(boolean words) {
    if (!lost) {
      placed(computed.relationship().revision() + 1, commanded::end);
    }
    if (words) {
      contents.unexplained().forEach(it -> findings.add(CONTENT_MISSING, it, ""));
    }
  }

  /** What is computed from it; empty when it could not be read to its end. */
  Optional<Recomputed> computed() {
    return lost || computed.relationship().revision() == 0
        ? Optional.empty()
        : Optional.of(computed);
  }

  /** The keys by which sides sign, as the log names them. */
  List<Cosigner> cosigners() {
    return List.copyOf(cosigners);
  }

  /** What was written and erased. */
  long erased() {
    return contents.erased();
  }

  long judged() {
    return commanded.judged();
  }

  long unjudged() {
    return commanded.unjudged();
  }

  Instant from() {
    return from;
  }

  Instant until() {
    return last == null ? null : last.stamp().effectiveAt();
  }
}
