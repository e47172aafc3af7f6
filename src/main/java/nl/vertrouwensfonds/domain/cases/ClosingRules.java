package nl.vertrouwensfonds.domain.cases;

import static nl.vertrouwensfonds.domain.rule.Rule.NOT_YET_RESTORED;
import static nl.vertrouwensfonds.domain.rule.Verdict.all;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.breach.Breach;
import nl.vertrouwensfonds.domain.breach.Breaches;
import nl.vertrouwensfonds.domain.command.CaseCommand.CloseCase;
import nl.vertrouwensfonds.domain.command.CaseCommand.End;
import nl.vertrouwensfonds.domain.event.Event.WithText;
import nl.vertrouwensfonds.domain.rule.Action;
import nl.vertrouwensfonds.domain.rule.Context;
import nl.vertrouwensfonds.domain.rule.Drafts;
import nl.vertrouwensfonds.domain.rule.Verdict;

/** How a case may be said to have ended, and by whom. */
final class ClosingRules {

  private final Context context;
  private final Breaches breaches;

  ClosingRules(Context context, Breaches breaches) {
    this.context = context;
    this.breaches = breaches;
  }

  static Stream<Action> actions(Case mediatedCase) {
    UUID id = mediatedCase.id();
    return Stream.of(
        Action.on(id, "close-restored", close(id, End.RESTORED)),
        Action.on(id, "close-not-restored", close(id, End.NOT_RESTORED)),
        Action.on(id, "step-down", close(id, End.NEUTRAL_STEPPED_DOWN)),
        Action.on(id, "close-contract-ended", close(id, End.CONTRACT_ENDED)),
        Action.on(id, "close-taken-to-court", close(id, End.TAKEN_TO_COURT)));
  }

  private static CloseCase close(UUID id, End end) {
    return new CloseCase(id, end, Content.EMPTY);
  }

  Verdict decide(Case mediatedCase, CloseCase close) {
    return all(
        CasePreconditions.open(mediatedCase),
        allowed(mediatedCase, close),
        Ending.of(context, mediatedCase, close.end().outcome(), close.content()));
  }

  private Verdict allowed(Case mediatedCase, CloseCase close) {
    return switch (close.end()) {
      case RESTORED ->
          all(
              context.by(Side.NEUTRAL),
              CasePreconditions.led(mediatedCase),
              nothingOpen(mediatedCase));
      case NOT_RESTORED -> all(context.by(Side.NEUTRAL), CasePreconditions.led(mediatedCase));
      case NEUTRAL_STEPPED_DOWN -> context.by(Side.NEUTRAL);
      case CONTRACT_ENDED, TAKEN_TO_COURT ->
          context.side() == Side.NEUTRAL
              ? CasePreconditions.led(mediatedCase)
              : CasePreconditions.binding(context);
    };
  }

  /** Trust is restored when the conditions hold, and no grievance, report or breach is open. */
  private Verdict nothingOpen(Case mediatedCase) {
    var open = new LinkedHashMap<String, List<?>>();
    open.put("conditions", Conditions.of(mediatedCase, breaches).missing());
    var grievances = unsettled(mediatedCase);
    open.put("grievances", grievances);
    open.put("said", grievances.stream().map(this::said).toList());
    open.put("reports", breaches(Breach::isOpenReport));
    open.put("breaches", breaches(it -> it.isToHeal(context.at())));
    if (open.values().stream().allMatch(List::isEmpty)) {
      return Drafts.NONE;
    }
    var refusal = NOT_YET_RESTORED.refusal();
    for (var fact : open.entrySet()) {
      refusal = refusal.with(fact.getKey(), fact.getValue());
    }
    return refusal;
  }

  private static List<UUID> unsettled(Case mediatedCase) {
    return mediatedCase.talks().grievances().stream()
        .filter(it -> !it.settled())
        .map(Grievance::id)
        .toList();
  }

  /** A grievance is raised for all to read; nothing is left of one that was erased. */
  private String said(UUID grievance) {
    return context.names().written(grievance).fields().getOrDefault(WithText.TEXT, "");
  }

  private List<UUID> breaches(Predicate<Breach> open) {
    return breaches.all().stream().filter(open).map(Breach::id).toList();
  }
}
