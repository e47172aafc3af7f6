package nl.vertrouwensfonds.domain.cases;

import static nl.vertrouwensfonds.domain.rule.Rule.MEDIATION_NOT_ACCEPTED;
import static nl.vertrouwensfonds.domain.rule.Rule.WILL_NOT_ESTABLISHED;
import static nl.vertrouwensfonds.domain.rule.Verdict.all;
import static nl.vertrouwensfonds.domain.rule.Verdict.unless;

import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.command.ApologyCommand;
import nl.vertrouwensfonds.domain.command.ApologyCommand.OfferApology;
import nl.vertrouwensfonds.domain.command.BreachCommand;
import nl.vertrouwensfonds.domain.command.CaseCommand;
import nl.vertrouwensfonds.domain.command.CaseCommand.CloseCase;
import nl.vertrouwensfonds.domain.command.CaseCommand.End;
import nl.vertrouwensfonds.domain.command.CaseCommand.ProposeMediation;
import nl.vertrouwensfonds.domain.command.Command;
import nl.vertrouwensfonds.domain.command.CommitmentCommand;
import nl.vertrouwensfonds.domain.command.ExplanationCommand;
import nl.vertrouwensfonds.domain.command.ExplanationCommand.GiveExplanation;
import nl.vertrouwensfonds.domain.command.HistoryCommand;
import nl.vertrouwensfonds.domain.command.PartyCommand;
import nl.vertrouwensfonds.domain.command.ProcedureCommand;
import nl.vertrouwensfonds.domain.command.ProcedureCommand.OpenProcedure;
import nl.vertrouwensfonds.domain.command.RemedyCommand;
import nl.vertrouwensfonds.domain.command.RemedyCommand.OfferCompensation;
import nl.vertrouwensfonds.domain.command.RemedyCommand.PromiseCorrection;
import nl.vertrouwensfonds.domain.command.ScoreCommand;
import nl.vertrouwensfonds.domain.command.StatementCommand;
import nl.vertrouwensfonds.domain.rule.Actor;
import nl.vertrouwensfonds.domain.rule.Verdict;

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
      case ApologyCommand it -> it instanceof OfferApology;
      case ExplanationCommand it -> it instanceof GiveExplanation;
      case ProcedureCommand it -> it instanceof OpenProcedure;
      case RemedyCommand it -> it instanceof PromiseCorrection || it instanceof OfferCompensation;
      case CommitmentCommand _,
          PartyCommand _,
          HistoryCommand _,
          BreachCommand _,
          StatementCommand _,
          CaseCommand _,
          ScoreCommand _ ->
          false;
    };
  }
}
