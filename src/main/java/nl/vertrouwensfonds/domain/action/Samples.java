package nl.vertrouwensfonds.domain.action;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Kind;
import nl.vertrouwensfonds.domain.Money;
import nl.vertrouwensfonds.domain.Role;
import nl.vertrouwensfonds.domain.Severity;
import nl.vertrouwensfonds.domain.Visibility;
import nl.vertrouwensfonds.domain.breach.Breach;
import nl.vertrouwensfonds.domain.breach.BreachCommand.AmendBreach;
import nl.vertrouwensfonds.domain.breach.BreachCommand.AnswerBreach;
import nl.vertrouwensfonds.domain.breach.BreachCommand.ReportBreach;
import nl.vertrouwensfonds.domain.breach.BreachCommand.RuleOnBreach;
import nl.vertrouwensfonds.domain.breach.BreachCommand.WithdrawBreach;
import nl.vertrouwensfonds.domain.breach.Compensation;
import nl.vertrouwensfonds.domain.breach.Correction;
import nl.vertrouwensfonds.domain.cases.CaseCommand.OpenCase;
import nl.vertrouwensfonds.domain.commitment.Commitment;
import nl.vertrouwensfonds.domain.commitment.CommitmentCommand.AnswerCommitment;
import nl.vertrouwensfonds.domain.commitment.CommitmentCommand.AssessCommitment;
import nl.vertrouwensfonds.domain.commitment.CommitmentCommand.DeliverCommitment;
import nl.vertrouwensfonds.domain.commitment.CommitmentCommand.DisputeCommitment;
import nl.vertrouwensfonds.domain.commitment.CommitmentCommand.MakeCommitment;
import nl.vertrouwensfonds.domain.commitment.CommitmentCommand.RuleOnCommitment;
import nl.vertrouwensfonds.domain.event.BreachEvent;
import nl.vertrouwensfonds.domain.event.BreachEvent.Ruling;
import nl.vertrouwensfonds.domain.event.CommitmentEvent;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.domain.event.StatementEvent.Sort;
import nl.vertrouwensfonds.domain.event.StepEvent.ApologyAnswer;
import nl.vertrouwensfonds.domain.event.StepEvent.Assessment;
import nl.vertrouwensfonds.domain.event.StepEvent.ExplanationAnswer;
import nl.vertrouwensfonds.domain.event.StepEvent.InvitationAnswer;
import nl.vertrouwensfonds.domain.event.StepEvent.OfferAnswer;
import nl.vertrouwensfonds.domain.history.History.CloseHistory;
import nl.vertrouwensfonds.domain.party.Participant;
import nl.vertrouwensfonds.domain.party.PartyCommand.AdmitParticipant;
import nl.vertrouwensfonds.domain.party.PartyCommand.NameAbsentPerson;
import nl.vertrouwensfonds.domain.party.PartyCommand.ReleaseParticipant;
import nl.vertrouwensfonds.domain.procedure.ProcedureCommand.AnswerInvitation;
import nl.vertrouwensfonds.domain.procedure.ProcedureCommand.OpenProcedure;
import nl.vertrouwensfonds.domain.procedure.Procedures.Procedure;
import nl.vertrouwensfonds.domain.rule.Command;
import nl.vertrouwensfonds.domain.statement.StatementCommand.MakeStatement;
import nl.vertrouwensfonds.domain.statement.StatementCommand.WithdrawStatement;
import nl.vertrouwensfonds.domain.statement.Statements.Statement;
import nl.vertrouwensfonds.domain.step.RemedyCommand.AnswerCompensation;
import nl.vertrouwensfonds.domain.step.RemedyCommand.AssessCompensation;
import nl.vertrouwensfonds.domain.step.RemedyCommand.AssessCorrection;
import nl.vertrouwensfonds.domain.step.RemedyCommand.DeliverCorrection;
import nl.vertrouwensfonds.domain.step.RemedyCommand.OfferCompensation;
import nl.vertrouwensfonds.domain.step.RemedyCommand.PayCompensation;
import nl.vertrouwensfonds.domain.step.RemedyCommand.PromiseCorrection;
import nl.vertrouwensfonds.domain.step.RemedyCommand.RuleOnRemedy;
import nl.vertrouwensfonds.domain.step.RemedyCommand.WaiveRemedy;
import nl.vertrouwensfonds.domain.step.WordsCommand.AnswerApology;
import nl.vertrouwensfonds.domain.step.WordsCommand.AnswerExplanation;
import nl.vertrouwensfonds.domain.step.WordsCommand.GiveExplanation;
import nl.vertrouwensfonds.domain.step.WordsCommand.OfferApology;

/** Each act with a body that is in order. */
final class Samples {

  private static final Content NONE = Content.EMPTY;
  private static final LocalDate SOME_DAY = LocalDate.of(2199, 1, 1);
  private static final Duration TIME_TO_ANSWER = Duration.ofDays(14);

  /** Long enough for every rule that counts words. */
  private static final Content STORY =
      Content.of("whatHappened", "a b c d e f g h i j k l").and("ownFault", "a b c d e f");

  private static final UUID NO_FIRM = new UUID(0, 0);

  private Samples() {}

  static Stream<Action> always() {
    return Stream.of(
        open(Rel.MAKE_COMMITMENT, new MakeCommitment(Size.NORMAL, SOME_DAY, NONE)),
        open(Rel.REPORT_BREACH, new ReportBreach(Kind.ABILITY, Severity.MINOR, null, NONE)),
        open(Rel.OPEN_PROCEDURE, new OpenProcedure(null, false, NONE)),
        open(Rel.MAKE_STATEMENT, statement()),
        open(Rel.ADMIT_PARTICIPANT, new AdmitParticipant(Role.DELIVERY, false, NONE)),
        open(Rel.NAME_ABSENT_PERSON, new NameAbsentPerson(NONE)),
        open(Rel.CLOSE_HISTORY, new CloseHistory()),
        open(Rel.OPEN_CASE, new OpenCase(NO_FIRM, NONE)));
  }

  static Stream<Action> of(Commitment it) {
    UUID id = it.id();
    Instant due = it.overdueFrom();
    return Stream.of(
        on(id, Rel.ACCEPT_COMMITMENT, answer(id, CommitmentEvent.Answer.ACCEPTED)),
        on(id, Rel.DECLINE_COMMITMENT, answer(id, CommitmentEvent.Answer.DECLINED)),
        new Action(Rel.DELIVER_COMMITMENT, id, due, new DeliverCommitment(id, NONE)),
        on(id, Rel.ASSESS_KEPT, new AssessCommitment(id, Outcome.KEPT, NONE)),
        on(id, Rel.ASSESS_MISSED, new AssessCommitment(id, Outcome.MISSED, NONE)),
        on(id, Rel.DISPUTE_COMMITMENT, new DisputeCommitment(id, NONE)),
        on(id, Rel.RULE_KEPT, new RuleOnCommitment(id, Outcome.KEPT, NONE)),
        on(id, Rel.RULE_MISSED, new RuleOnCommitment(id, Outcome.MISSED, NONE)));
  }

  static Stream<Action> of(Breach it, Instant at) {
    return Stream.of(
            report(it),
            words(it),
            remedy(it, at),
            it.remedy().corrections().stream().flatMap(Samples::of),
            it.remedy().compensations().stream().flatMap(c -> of(c, at)))
        .flatMap(actions -> actions);
  }

  static Stream<Action> of(Procedure it) {
    UUID id = it.id();
    return Stream.of(
        on(id, Rel.ACCEPT_INVITATION, new AnswerInvitation(id, InvitationAnswer.ACCEPTED, NONE)),
        on(id, Rel.DECLINE_INVITATION, new AnswerInvitation(id, InvitationAnswer.DECLINED, NONE)));
  }

  static Stream<Action> of(Participant it) {
    return Stream.of(on(it.id(), Rel.RELEASE_PARTICIPANT, new ReleaseParticipant(it.id())));
  }

  static Stream<Action> of(Statement it) {
    return Stream.of(on(it.id(), Rel.WITHDRAW_STATEMENT, new WithdrawStatement(it.id(), NONE)));
  }

  private static Stream<Action> report(Breach it) {
    UUID id = it.id();
    return Stream.of(
        on(id, Rel.ACKNOWLEDGE_BREACH, answer(id, BreachEvent.Answer.ACKNOWLEDGED)),
        on(id, Rel.DISPUTE_BREACH, answer(id, BreachEvent.Answer.DISPUTED)),
        on(id, Rel.WITHDRAW_BREACH, new WithdrawBreach(id, NONE)),
        on(id, Rel.AMEND_BREACH, lighter(it)),
        on(id, Rel.UPHOLD_BREACH, uphold(it)),
        on(id, Rel.DISMISS_BREACH, new RuleOnBreach(id, Ruling.DISMISSED, null, null, NONE)));
  }

  private static Command uphold(Breach it) {
    return new RuleOnBreach(it.id(), Ruling.UPHELD, it.kind(), it.severity(), NONE);
  }

  /** The next lighter report; of the lightest the same again, which the rules refuse. */
  private static Command lighter(Breach it) {
    int severity = it.severity().ordinal();
    if (severity > 0) {
      return new AmendBreach(it.id(), it.kind(), Severity.values()[severity - 1], NONE);
    }
    int kind = Math.max(0, it.kind().ordinal() - 1);
    return new AmendBreach(it.id(), Kind.values()[kind], it.severity(), NONE);
  }

  private static Stream<Action> words(Breach it) {
    UUID id = it.id();
    return Stream.of(
        on(id, Rel.OFFER_APOLOGY, new OfferApology(id, true, true, true, List.of(), NONE)),
        on(id, Rel.DECLINE_APOLOGY, new AnswerApology(id, ApologyAnswer.DECLINED, NONE)),
        on(id, Rel.HEAR_APOLOGY, new AnswerApology(id, ApologyAnswer.HEARD, NONE)),
        on(id, Rel.ACCEPT_APOLOGY, new AnswerApology(id, ApologyAnswer.ACCEPTED, NONE)),
        on(id, Rel.GIVE_EXPLANATION, new GiveExplanation(id, List.of(), false, STORY)),
        on(
            id,
            Rel.DECLINE_EXPLANATION,
            new AnswerExplanation(id, ExplanationAnswer.DECLINED, NONE)),
        on(
            id,
            Rel.ACCEPT_EXPLANATION,
            new AnswerExplanation(id, ExplanationAnswer.ACCEPTED, NONE)));
  }

  private static Stream<Action> remedy(Breach it, Instant at) {
    UUID id = it.id();
    return Stream.of(
        on(id, Rel.PROMISE_CORRECTION, new PromiseCorrection(id, SOME_DAY, NONE)),
        on(id, Rel.OFFER_COMPENSATION, new OfferCompensation(id, money(it), later(at), NONE)),
        on(id, Rel.WAIVE_REMEDY, new WaiveRemedy(id, NONE)));
  }

  private static Stream<Action> of(Correction it) {
    UUID id = it.id();
    return Stream.of(
        new Action(Rel.DELIVER_CORRECTION, id, it.overdueFrom(), new DeliverCorrection(id, NONE)),
        on(id, Rel.CONFIRM_CORRECTION, new AssessCorrection(id, Assessment.CONFIRMED, NONE)),
        on(id, Rel.REJECT_CORRECTION, new AssessCorrection(id, Assessment.REJECTED, NONE)),
        on(id, Rel.RULE_CORRECTION_CONFIRMED, rule(id, Assessment.CONFIRMED)),
        on(id, Rel.RULE_CORRECTION_REJECTED, rule(id, Assessment.REJECTED)));
  }

  private static Stream<Action> of(Compensation it, Instant at) {
    UUID id = it.id();
    Instant until = it.until();
    return Stream.of(
        new Action(Rel.ACCEPT_COMPENSATION, id, until, reply(id, OfferAnswer.ACCEPTED)),
        new Action(
            Rel.COUNTER_COMPENSATION,
            id,
            until,
            new AnswerCompensation(id, OfferAnswer.COUNTERED, it.money(), later(at), NONE)),
        new Action(Rel.DECLINE_COMPENSATION, id, until, reply(id, OfferAnswer.DECLINED)),
        on(id, Rel.PAY_COMPENSATION, new PayCompensation(id, it.money(), NONE)),
        on(id, Rel.CONFIRM_COMPENSATION, new AssessCompensation(id, Assessment.CONFIRMED, NONE)),
        on(id, Rel.REJECT_COMPENSATION, new AssessCompensation(id, Assessment.REJECTED, NONE)),
        on(id, Rel.RULE_COMPENSATION_CONFIRMED, rule(id, Assessment.CONFIRMED)),
        on(id, Rel.RULE_COMPENSATION_REJECTED, rule(id, Assessment.REJECTED)));
  }

  private static Command rule(UUID promise, Assessment assessment) {
    return new RuleOnRemedy(promise, assessment, NONE);
  }

  private static Command answer(UUID commitment, CommitmentEvent.Answer answer) {
    return new AnswerCommitment(commitment, answer, NONE);
  }

  private static Command answer(UUID breach, BreachEvent.Answer answer) {
    return new AnswerBreach(breach, answer, NONE);
  }

  private static Command reply(UUID offer, OfferAnswer answer) {
    return new AnswerCompensation(offer, answer, null, null, NONE);
  }

  private static Command statement() {
    return new MakeStatement(Sort.OBSERVATION, null, null, List.of(), Visibility.ALL, false, NONE);
  }

  /** In the currency that was spoken of. */
  private static Money money(Breach it) {
    return it.remedy().compensations().stream()
        .map(Compensation::money)
        .findFirst()
        .orElse(new Money("EUR", 2, 100));
  }

  private static Instant later(Instant at) {
    return at.plus(TIME_TO_ANSWER);
  }

  private static Action open(Rel rel, Command sample) {
    return new Action(rel, null, null, sample);
  }

  private static Action on(UUID subject, Rel rel, Command sample) {
    return new Action(rel, subject, null, sample);
  }
}
