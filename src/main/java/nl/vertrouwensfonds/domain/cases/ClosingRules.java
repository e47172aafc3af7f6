package nl.vertrouwensfonds.domain.cases;

import static nl.vertrouwensfonds.domain.rule.Rule.NOT_YET_RESTORED;
import static nl.vertrouwensfonds.domain.rule.Verdict.all;

import java.util.List;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.breach.Breach;
import nl.vertrouwensfonds.domain.cases.CaseCommand.CloseCase;
import nl.vertrouwensfonds.domain.rule.Actor;
import nl.vertrouwensfonds.domain.rule.Drafts;
import nl.vertrouwensfonds.domain.rule.Verdict;
import nl.vertrouwensfonds.domain.step.Setting;

/** How a case may be said to have ended, and by whom. */
final class ClosingRules {

  private final Setting setting;
  private final Actor actor;

  ClosingRules(Setting setting) {
    this.setting = setting;
    this.actor = setting.actor();
  }

  Verdict close(Case it, CloseCase close) {
    return all(
        Entry.open(it),
        allowed(it, close),
        Ending.of(setting, it, close.end().outcome(), close.content()));
  }

  private Verdict allowed(Case it, CloseCase close) {
    return switch (close.end()) {
      case RESTORED -> all(Entry.neutral(actor), Entry.led(it), nothingOpen(it));
      case NOT_RESTORED -> all(Entry.neutral(actor), Entry.led(it));
      case NEUTRAL_STEPPED_DOWN -> Entry.neutral(actor);
      case CONTRACT_ENDED, TAKEN_TO_COURT ->
          actor.side() == Side.NEUTRAL ? Entry.led(it) : Entry.binding(actor);
    };
  }

  /** Trust is restored when the conditions hold, and no grievance, report or breach is open. */
  private Verdict nothingOpen(Case it) {
    var all = setting.breaches().all();
    var conditions = Conditions.of(it, setting.breaches()).missing();
    var grievances =
        it.talks().grievances().stream().filter(g -> !g.settled()).map(Grievance::id).toList();
    var reports = all.stream().filter(Breach::isOpenReport).map(Breach::id).toList();
    var unhealed = all.stream().filter(this::unhealed).map(Breach::id).toList();
    boolean nothing = Stream.of(conditions, grievances, reports, unhealed).allMatch(List::isEmpty);
    if (nothing) {
      return Drafts.NONE;
    }
    return NOT_YET_RESTORED
        .refusal()
        .with("conditions", conditions)
        .with("grievances", grievances)
        .with("reports", reports)
        .with("breaches", unhealed);
  }

  private boolean unhealed(Breach breach) {
    return breach.isProven() && breach.healedBy(setting.at()).isEmpty();
  }
}
