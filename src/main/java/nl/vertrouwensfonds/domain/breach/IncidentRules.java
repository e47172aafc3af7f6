package nl.vertrouwensfonds.domain.breach;

import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_DONE;
import static nl.vertrouwensfonds.domain.rule.Rule.BREACH_HEALED;
import static nl.vertrouwensfonds.domain.rule.Rule.NOTHING_TO_ANSWER;
import static nl.vertrouwensfonds.domain.rule.Rule.NOT_YOURS;
import static nl.vertrouwensfonds.domain.rule.Rule.UNKNOWN;
import static nl.vertrouwensfonds.domain.rule.Verdict.all;
import static nl.vertrouwensfonds.domain.rule.Verdict.unless;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.breach.Misses.Miss;
import nl.vertrouwensfonds.domain.rule.Drafts;
import nl.vertrouwensfonds.domain.rule.Verdict;

/** What a breach can be one fact with: something its side missed, or another of its breaches. */
final class IncidentRules {

  private final Breaches breaches;
  private final Misses misses;
  private final Instant at;

  IncidentRules(Breaches breaches, Misses misses, Instant at) {
    this.breaches = breaches;
    this.misses = misses;
    this.at = at;
  }

  /** What a breach can be joined to: other breaches of its side, then what it missed. */
  Stream<UUID> candidates(Breach breach) {
    return Stream.concat(
            breaches.all().stream().map(Breach::id), misses.missed().map(Miss::commitment))
        .filter(target -> !isJoined(breach, target))
        .filter(target -> admits(breach.responsible(), target) instanceof Drafts);
  }

  Verdict admits(Side responsible, UUID target) {
    return breaches
        .find(target)
        .map(it -> admits(responsible, it))
        .or(() -> misses.miss(target).map(it -> admits(responsible, it)))
        .orElseGet(UNKNOWN::refusal);
  }

  private Verdict admits(Side responsible, Breach target) {
    boolean gone = !target.isOpenReport() && !target.isProven();
    return all(
        target.responsible() == responsible ? Drafts.NONE : NOT_YOURS.refusal("two-sides"),
        gone ? NOTHING_TO_ANSWER.refusal("gone") : Drafts.NONE,
        unless(!target.isHealedBy(at), BREACH_HEALED));
  }

  private Verdict admits(Side responsible, Miss target) {
    return all(
        target.owner() == responsible ? Drafts.NONE : NOT_YOURS.refusal("two-sides"),
        target.missed() ? Drafts.NONE : NOTHING_TO_ANSWER.refusal("not-missed"),
        breaches.isJoined(target.commitment()) ? ALREADY_DONE.refusal("joined") : Drafts.NONE);
  }

  /** Whether both are one fact already. */
  boolean isJoined(Breach breach, UUID target) {
    var incident = breach.incident();
    return incident.misses().contains(target)
        || incident.breaches().stream().anyMatch(it -> it.id().equals(target));
  }
}
