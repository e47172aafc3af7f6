package nl.vertrouwensfonds.domain.cases;

import static nl.vertrouwensfonds.domain.rule.Rule.MEDIATION_NOT_ACCEPTED;
import static nl.vertrouwensfonds.domain.rule.Rule.WILL_NOT_ESTABLISHED;
import static nl.vertrouwensfonds.domain.rule.Verdict.all;
import static nl.vertrouwensfonds.domain.rule.Verdict.unless;

import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.cases.CaseCommand.CloseCase;
import nl.vertrouwensfonds.domain.cases.CaseCommand.End;
import nl.vertrouwensfonds.domain.cases.CaseCommand.ProposeMediation;
import nl.vertrouwensfonds.domain.procedure.ProcedureCommand.OpenProcedure;
import nl.vertrouwensfonds.domain.rule.Actor;
import nl.vertrouwensfonds.domain.rule.Command;
import nl.vertrouwensfonds.domain.rule.Verdict;
import nl.vertrouwensfonds.domain.step.RemedyCommand.OfferCompensation;
import nl.vertrouwensfonds.domain.step.RemedyCommand.PromiseCorrection;
import nl.vertrouwensfonds.domain.step.WordsCommand.GiveExplanation;
import nl.vertrouwensfonds.domain.step.WordsCommand.OfferApology;

/** What an open case asks of everything that is done meanwhile, in it or beside it. */
public final class CaseGate {

  private CaseGate() {}

  public static Verdict admits(Cases cases, Command command, Actor actor) {
    boolean early = actor.side() == Side.NEUTRAL && cases.underWay().isEmpty();
    boolean exploring = cases.underWay().filter(it -> !it.wills().sufficient()).isPresent();
    return all(
        unless(!early || beforeAcceptance(command), MEDIATION_NOT_ACCEPTED),
        unless(!exploring || !startsRepair(command), WILL_NOT_ESTABLISHED));
  }

  /** All that a neutral may do before both sides accepted. */
  private static boolean beforeAcceptance(Command command) {
    return switch (command) {
      case ProposeMediation _ -> true;
      case CloseCase close -> close.end() == End.NEUTRAL_STEPPED_DOWN;
      default -> false;
    };
  }

  /** What is new and about a breach. What was begun before goes on. */
  private static boolean startsRepair(Command command) {
    return switch (command) {
      case OfferApology _, GiveExplanation _, OpenProcedure _ -> true;
      case PromiseCorrection _, OfferCompensation _ -> true;
      default -> false;
    };
  }
}
