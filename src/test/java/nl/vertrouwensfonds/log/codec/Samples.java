package nl.vertrouwensfonds.log.codec;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.Kind;
import nl.vertrouwensfonds.domain.LegalGround;
import nl.vertrouwensfonds.domain.Money;
import nl.vertrouwensfonds.domain.Role;
import nl.vertrouwensfonds.domain.Severity;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.Stamp;
import nl.vertrouwensfonds.domain.Visibility;
import nl.vertrouwensfonds.domain.event.AgreementEvent.AgreementAnswered;
import nl.vertrouwensfonds.domain.event.AgreementEvent.AgreementProposed;
import nl.vertrouwensfonds.domain.event.AgreementEvent.AgreementRestated;
import nl.vertrouwensfonds.domain.event.AgreementEvent.OptionProposed;
import nl.vertrouwensfonds.domain.event.AgreementEvent.Term;
import nl.vertrouwensfonds.domain.event.AgreementEvent.Way;
import nl.vertrouwensfonds.domain.event.BreachEvent;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachAmended;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachAnswered;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachJoined;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachReported;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachRuled;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachWithdrawn;
import nl.vertrouwensfonds.domain.event.CaseEvent;
import nl.vertrouwensfonds.domain.event.CaseEvent.CaseClosed;
import nl.vertrouwensfonds.domain.event.CaseEvent.CaseOpened;
import nl.vertrouwensfonds.domain.event.CaseEvent.MediationAnswered;
import nl.vertrouwensfonds.domain.event.CaseEvent.MediationProposed;
import nl.vertrouwensfonds.domain.event.CaseEvent.MeetingHeld;
import nl.vertrouwensfonds.domain.event.CommitmentEvent;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Answer;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentAnswered;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentAssessed;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentDeemedKept;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentDelivered;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentDisputed;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentMade;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentMoveAnswered;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentMoveProposed;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentReleased;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentRuled;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.Event;
import nl.vertrouwensfonds.domain.event.Mention;
import nl.vertrouwensfonds.domain.event.ProcedureEvent.InvitationAnswer;
import nl.vertrouwensfonds.domain.event.ProcedureEvent.ProcedureInvitationAnswered;
import nl.vertrouwensfonds.domain.event.ProcedureEvent.ProcedureOpened;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.AbsentPersonNamed;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.ChangeOfSideAllowed;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.ContentErased;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.CosignerKeyRegistered;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.HistoryHorizonSet;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.HistoryImportClosed;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.ParticipantJoined;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.ParticipantLeft;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.RelationshipRegistered;
import nl.vertrouwensfonds.domain.event.ScoreEvent.ScoreContestAnswered;
import nl.vertrouwensfonds.domain.event.ScoreEvent.ScoreContestWithdrawn;
import nl.vertrouwensfonds.domain.event.ScoreEvent.ScoreContested;
import nl.vertrouwensfonds.domain.event.ScoreEvent.TrustPolicyAdopted;
import nl.vertrouwensfonds.domain.event.ScoreEvent.TrustRated;
import nl.vertrouwensfonds.domain.event.StatementEvent;
import nl.vertrouwensfonds.domain.event.StatementEvent.StatementMade;
import nl.vertrouwensfonds.domain.event.StatementEvent.StatementWithdrawn;
import nl.vertrouwensfonds.domain.event.StepEvent.ApologyAnswer;
import nl.vertrouwensfonds.domain.event.StepEvent.ApologyAnswered;
import nl.vertrouwensfonds.domain.event.StepEvent.ApologyOffered;
import nl.vertrouwensfonds.domain.event.StepEvent.Assessment;
import nl.vertrouwensfonds.domain.event.StepEvent.CompensationAnswered;
import nl.vertrouwensfonds.domain.event.StepEvent.CompensationAssessed;
import nl.vertrouwensfonds.domain.event.StepEvent.CompensationOffered;
import nl.vertrouwensfonds.domain.event.StepEvent.CompensationPaid;
import nl.vertrouwensfonds.domain.event.StepEvent.CorrectionAssessed;
import nl.vertrouwensfonds.domain.event.StepEvent.CorrectionDelivered;
import nl.vertrouwensfonds.domain.event.StepEvent.CorrectionPromised;
import nl.vertrouwensfonds.domain.event.StepEvent.ExplanationAnswer;
import nl.vertrouwensfonds.domain.event.StepEvent.ExplanationAnswered;
import nl.vertrouwensfonds.domain.event.StepEvent.ExplanationGiven;
import nl.vertrouwensfonds.domain.event.StepEvent.OfferAnswer;
import nl.vertrouwensfonds.domain.event.StepEvent.RemedyRuled;
import nl.vertrouwensfonds.domain.event.StepEvent.RemedyWaived;
import nl.vertrouwensfonds.domain.event.StepEvent.SilenceBroken;
import nl.vertrouwensfonds.domain.event.TalkEvent.Concession;
import nl.vertrouwensfonds.domain.event.TalkEvent.ConcessionMade;
import nl.vertrouwensfonds.domain.event.TalkEvent.ConditionRecognised;
import nl.vertrouwensfonds.domain.event.TalkEvent.GrievanceAnswered;
import nl.vertrouwensfonds.domain.event.TalkEvent.GrievanceHeard;
import nl.vertrouwensfonds.domain.event.TalkEvent.GrievanceRaised;
import nl.vertrouwensfonds.domain.event.TalkEvent.GrievanceRestated;
import nl.vertrouwensfonds.domain.event.TalkEvent.GrievanceSettled;
import nl.vertrouwensfonds.domain.event.TalkEvent.Hearing;
import nl.vertrouwensfonds.domain.event.TalkEvent.MistakeAdmitted;
import nl.vertrouwensfonds.domain.event.TalkEvent.ObjectiveAdopted;
import nl.vertrouwensfonds.domain.event.TalkEvent.ObjectiveProposed;
import nl.vertrouwensfonds.domain.event.WillEvent.Declaration;
import nl.vertrouwensfonds.domain.event.WillEvent.Finding;
import nl.vertrouwensfonds.domain.event.WillEvent.WillAssessed;
import nl.vertrouwensfonds.domain.event.WillEvent.WillDeclared;
import nl.vertrouwensfonds.domain.event.WillEvent.WillWithdrawn;
import nl.vertrouwensfonds.domain.event.WillEvent.WillsOpened;
import nl.vertrouwensfonds.domain.rule.Rules1;

/** One envelope of every event, with every field filled in. */
final class Samples {

  private static final Instant FIRST = Instant.parse("2025-02-03T04:05:06.000007Z");
  private static final UUID THING = id(0x77);
  private static final Money MONEY = new Money("EUR", 2, 125_000);
  private static final List<Mention> MENTIONS =
      List.of(
          new Mention(id(0x79), Mention.Part.CONTEXT), new Mention(id(0x7a), Mention.Part.CAUSE));

  private static final Term TERM =
      new Term(Side.CLIENT, Size.NORMAL, LocalDate.parse("2025-03-31"));

  private Samples() {}

  static Stream<Envelope> all() {
    var revision = new AtomicLong();
    return events().map(it -> envelope(it, revision.incrementAndGet()));
  }

  private static Stream<Event> events() {
    return Stream.of(
        new RelationshipRegistered(
            id(1), id(2), FIRST, "Europe/Amsterdam", "fonds-1", "ab".repeat(32)),
        new ParticipantJoined(Side.SUPPLIER, Role.SERVICE_DIRECTION, true, id(0x78)),
        new ParticipantLeft(THING),
        new AbsentPersonNamed(),
        new HistoryImportClosed(Side.CLIENT),
        new CommitmentMade(Side.CLIENT, Size.LARGE, LocalDate.parse("2025-03-31")),
        new CommitmentAnswered(THING, Answer.DECLINED),
        new CommitmentDelivered(THING),
        new CommitmentAssessed(THING, Outcome.MISSED),
        new CommitmentDisputed(THING),
        new CommitmentRuled(THING, Outcome.KEPT),
        new BreachReported(Side.SUPPLIER, Kind.INTEGRITY, Severity.GRAVE, MONEY),
        new BreachAmended(THING, Kind.ABILITY, Severity.MINOR),
        new BreachAnswered(THING, BreachEvent.Answer.ACKNOWLEDGED),
        new BreachRuled(THING, BreachEvent.Ruling.UPHELD, Kind.BENEVOLENCE, Severity.SERIOUS),
        new BreachWithdrawn(THING),
        new ApologyOffered(THING, MENTIONS),
        new ApologyAnswered(THING, ApologyAnswer.HEARD),
        new ExplanationGiven(THING, MENTIONS),
        new ExplanationAnswered(THING, ExplanationAnswer.DECLINED),
        new ProcedureOpened(Side.SUPPLIER, THING, true),
        new ProcedureInvitationAnswered(THING, InvitationAnswer.ACCEPTED),
        new CorrectionPromised(THING, LocalDate.parse("2025-03-31")),
        new CorrectionDelivered(THING),
        new CorrectionAssessed(THING, Assessment.CONFIRMED),
        new CompensationOffered(THING, MONEY, FIRST),
        new CompensationAnswered(THING, OfferAnswer.COUNTERED, MONEY, FIRST),
        new CompensationPaid(THING, MONEY),
        new CompensationAssessed(THING, Assessment.REJECTED),
        new RemedyWaived(THING),
        new SilenceBroken(THING),
        new StatementMade(StatementEvent.Sort.INTEREST, THING, id(0x78), MENTIONS, id(0x7b)),
        new StatementWithdrawn(THING),
        new RemedyRuled(THING, Assessment.CONFIRMED),
        new CaseOpened(id(3), id(4), id(5)),
        new MediationProposed(true, LocalDate.parse("2025-06-30"), MONEY, MONEY),
        new MediationAnswered(THING, CaseEvent.TermsAnswer.DECLINED),
        new MeetingHeld(List.of(id(6), id(7))),
        new CaseClosed(CaseEvent.CaseOutcome.NEUTRAL_STEPPED_DOWN),
        new WillDeclared(Declaration.UNWILLING),
        new WillsOpened(Declaration.WILLING, Declaration.UNWILLING),
        new WillAssessed(Finding.INSUFFICIENT),
        new WillWithdrawn(),
        new GrievanceRaised(MENTIONS),
        new GrievanceRestated(THING),
        new GrievanceHeard(THING, Hearing.NOT_YET),
        new GrievanceAnswered(THING, MENTIONS),
        new GrievanceSettled(THING),
        new MistakeAdmitted(MENTIONS),
        new ConcessionMade(Concession.LETTING_GO),
        new ConditionRecognised(THING),
        new ObjectiveProposed(),
        new ObjectiveAdopted(THING),
        new OptionProposed(Way.BOTH, THING),
        new AgreementProposed(THING, List.of(TERM, TERM)),
        new AgreementRestated(THING),
        new AgreementAnswered(THING, CaseEvent.TermsAnswer.ACCEPTED),
        new TrustPolicyAdopted("fonds-1", "ab".repeat(32)),
        new TrustRated(72),
        new ScoreContested(Side.SUPPLIER),
        new ScoreContestAnswered(THING),
        new ScoreContestWithdrawn(THING),
        new CommitmentMoveProposed(THING, LocalDate.parse("2025-04-30")),
        new CommitmentMoveAnswered(THING, CommitmentEvent.Answer.ACCEPTED),
        new CommitmentReleased(THING),
        new CommitmentDeemedKept(THING),
        new BreachJoined(THING, id(0x78)),
        new ContentErased(List.of(3L, 14L), THING, LegalGround.OBJECTION),
        new ChangeOfSideAllowed(THING),
        new HistoryHorizonSet(Side.SUPPLIER, FIRST),
        new CosignerKeyRegistered("client+00000000+BA=="));
  }

  /** A promise that both sides agreed on: the one event with two shapes. */
  static Envelope agreed() {
    var made =
        new CommitmentMade(
            Side.SUPPLIER, Size.SMALL, LocalDate.parse("2025-03-31"), null, THING, id(0x78));
    return envelope(made, 99);
  }

  private static Envelope envelope(Event event, long revision) {
    return new Envelope(
        id(0x1000 + revision),
        id(0x99),
        event instanceof CaseEvent || revision == 99 ? id(0xca5e) : null,
        revision,
        new Envelope.Author(id(0x55), Side.NEUTRAL),
        new Envelope.Span(revision, 1),
        new Stamp(FIRST, FIRST.plusSeconds(1), FIRST.plusSeconds(revision)),
        "cd".repeat(32),
        Rules1.VERSION,
        Visibility.OWN_SIDE,
        List.of(),
        event);
  }

  private static UUID id(long number) {
    return new UUID(0x0123456789abcdefL, number);
  }
}
