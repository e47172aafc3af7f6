package nl.vertrouwensfonds.domain.cases;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.vertrouwensfonds.domain.CorruptLog;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.Visibility;
import nl.vertrouwensfonds.domain.cases.Grievance.State;
import nl.vertrouwensfonds.domain.event.AgreementEvent;
import nl.vertrouwensfonds.domain.event.AgreementEvent.AgreementAnswered;
import nl.vertrouwensfonds.domain.event.AgreementEvent.AgreementProposed;
import nl.vertrouwensfonds.domain.event.AgreementEvent.AgreementRestated;
import nl.vertrouwensfonds.domain.event.AgreementEvent.OptionProposed;
import nl.vertrouwensfonds.domain.event.CaseEvent;
import nl.vertrouwensfonds.domain.event.CaseEvent.CaseClosed;
import nl.vertrouwensfonds.domain.event.CaseEvent.CaseOpened;
import nl.vertrouwensfonds.domain.event.CaseEvent.MediationAnswered;
import nl.vertrouwensfonds.domain.event.CaseEvent.MediationProposed;
import nl.vertrouwensfonds.domain.event.CaseEvent.MeetingHeld;
import nl.vertrouwensfonds.domain.event.CaseEvent.TermsAnswer;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.TalkEvent;
import nl.vertrouwensfonds.domain.event.TalkEvent.Concession;
import nl.vertrouwensfonds.domain.event.TalkEvent.ConcessionMade;
import nl.vertrouwensfonds.domain.event.TalkEvent.ConditionRecognised;
import nl.vertrouwensfonds.domain.event.TalkEvent.GrievanceEvent;
import nl.vertrouwensfonds.domain.event.TalkEvent.GrievanceRaised;
import nl.vertrouwensfonds.domain.event.TalkEvent.MistakeAdmitted;
import nl.vertrouwensfonds.domain.event.TalkEvent.ObjectiveAdopted;
import nl.vertrouwensfonds.domain.event.TalkEvent.ObjectiveProposed;
import nl.vertrouwensfonds.domain.event.WillEvent;
import nl.vertrouwensfonds.domain.event.WillEvent.WillAssessed;
import nl.vertrouwensfonds.domain.event.WillEvent.WillDeclared;
import nl.vertrouwensfonds.domain.event.WillEvent.WillWithdrawn;
import nl.vertrouwensfonds.domain.event.WillEvent.WillsOpened;

/** Puts what happens in a case in its place. It moves no fund. */
final class CaseFold {

  private final Cases cases;

  CaseFold(Cases cases) {
    this.cases = cases;
  }

  void apply(Envelope at, CaseEvent event) {
    if (event instanceof CaseOpened opened) {
      cases.opened(
          new Case(
              new Case.Opening(
                  at.id(),
                  at.by().side(),
                  opened.neutral(),
                  opened.firm(),
                  opened.previous(),
                  cases.zone(),
                  at.stamp().effectiveAt())));
      return;
    }
    Case mediatedCase = cases.known(at.caseId());
    if (mediatedCase.closed()) {
      throw new CorruptLog("revision " + at.revision() + " changes a closed case");
    }
    new Placing(at, mediatedCase).place(event);
  }

  /** One event on its way into its case. */
  private record Placing(Envelope at, Case mediatedCase) {

    private Instant when() {
      return at.stamp().effectiveAt();
    }

    private Side side() {
      return at.by().side();
    }

    void place(CaseEvent event) {
      switch (event) {
        case CaseOpened _ -> throw new CorruptLog("a case is opened once");
        case MediationProposed proposed ->
            mediatedCase.mediation().proposed(at.id(), proposed, when());
        case MediationAnswered answered -> {
          if (answered.answer() == TermsAnswer.ACCEPTED) {
            mediatedCase.mediation().accepted(side(), when());
          }
        }
        case MeetingHeld held -> met(held);
        case CaseClosed closed -> mediatedCase.closed(closed.outcome(), when());
        case WillEvent will -> placeWill(will);
        case TalkEvent talk -> placeTalk(talk);
        case AgreementEvent agreement -> placeAgreement(agreement);
      }
    }

    /** What one side tells, or tells in confidence, is no evidence that people met. */
    private void met(MeetingHeld held) {
      if (side() == Side.NEUTRAL && at.visibility() == Visibility.ALL) {
        mediatedCase.met(new Case.Meeting(at.id(), held.present(), when()));
      }
    }

    private void placeWill(WillEvent event) {
      switch (event) {
        case WillDeclared declared ->
            mediatedCase.wills().declared(side(), at.id(), declared.declaration());
        case WillsOpened opened -> mediatedCase.wills().opened(opened, when());
        case WillAssessed assessed -> mediatedCase.wills().found(assessed.finding(), when());
        case WillWithdrawn _ -> {
          // the end of the case is told beside it
        }
      }
    }

    private void placeTalk(TalkEvent event) {
      var talks = mediatedCase.talks();
      switch (event) {
        case GrievanceRaised _ ->
            talks.put(new Grievance(at.id(), side(), State.RAISED, when(), when()));
        case GrievanceEvent about ->
            talks.put(known(talks.grievance(about.grievance())).after(about, when()));
        case MistakeAdmitted _ -> gesture(Condition.ADMITTED);
        case ConcessionMade made -> gesture(condition(made.sort()));
        case ConditionRecognised recognised ->
            talks.put(known(talks.gesture(recognised.subject())).recognised(when()));
        case ObjectiveProposed _ -> talks.put(new Objective(at.id(), side(), when(), Set.of()));
        case ObjectiveAdopted adopted ->
            talks.put(known(talks.objective(adopted.objective())).adopted(side()));
      }
    }

    private void gesture(Condition condition) {
      mediatedCase.talks().put(new Gesture(at.id(), side(), condition, when(), null));
    }

    private static Condition condition(Concession concession) {
      return switch (concession) {
        case LETTING_GO -> Condition.LET_GO;
        case COMPROMISE -> Condition.COMPROMISED;
      };
    }

    private void placeAgreement(AgreementEvent event) {
      var solutions = mediatedCase.solutions();
      switch (event) {
        case OptionProposed option ->
            solutions.put(
                new Solutions.Option(at.id(), side(), option.way(), option.objective(), when()));
        case AgreementProposed proposed ->
            solutions.put(
                Agreement.proposed(at.id(), side(), proposed.option(), proposed.terms(), when()));
        case AgreementRestated restated ->
            solutions.put(known(restated.agreement()).restated(side(), when()));
        case AgreementAnswered answered ->
            solutions.put(
                answered.answer() == TermsAnswer.ACCEPTED
                    ? known(answered.agreement()).accepted(side(), when())
                    : known(answered.agreement()).nowDeclined(when()));
      }
    }

    private Agreement known(UUID agreement) {
      return known(mediatedCase.solutions().agreement(agreement));
    }

    private <T> T known(Optional<T> subject) {
      return subject.orElseThrow(
          () -> new CorruptLog("revision " + at.revision() + " is about nothing in its case"));
    }
  }
}
