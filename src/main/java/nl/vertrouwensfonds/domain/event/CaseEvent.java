package nl.vertrouwensfonds.domain.event;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Money;

/** What a neutral and two sides do in a case, which is that of the envelope. */
public sealed interface CaseEvent extends Event
    permits CaseEvent.CaseOpened,
        CaseEvent.MediationProposed,
        CaseEvent.MediationAnswered,
        CaseEvent.MeetingHeld,
        CaseEvent.CaseClosed,
        WillEvent,
        TalkEvent,
        AgreementEvent {

  enum TermsAnswer {
    ACCEPTED,
    DECLINED
  }

  /** How a case can end. */
  enum CaseOutcome {
    RESTORED,
    NOT_RESTORED,
    NO_WILL,
    MEDIATION_DECLINED,
    NEUTRAL_STEPPED_DOWN,
    CONTRACT_ENDED,
    TAKEN_TO_COURT
  }

  /**
   * The case's id is this event's.
   *
   * @param neutral who is asked to lead it, and joins as this participant once both accepted
   * @param firm the organisation of the neutral
   * @param previous the case that was closed last, or null
   */
  record CaseOpened(UUID neutral, UUID firm, UUID previous) implements CaseEvent, WithName {
    public static final String ABOUT = "about";
  }

  /**
   * The terms under which the neutral would lead. Whoever was asked says so, under this name.
   *
   * @param admissionsProtected whether what is admitted is kept out of evidence
   * @param pauseUntil the last day on which both refrain from legal action, or null
   * @param fee of the neutral, or null
   * @param atStake what it would cost to part, or null
   */
  record MediationProposed(
      boolean admissionsProtected, LocalDate pauseUntil, Money fee, Money atStake)
      implements CaseEvent, WithName {
    public static final String TIES = "ties";

    public static final String CONFIDENTIALITY = "confidentiality";

    public static final String AT_STAKE = "atStake";
  }

  /**
   * @param proposal the terms it answers; null when a side declined before there were any
   */
  record MediationAnswered(UUID proposal, TermsAnswer answer) implements CaseEvent, WithReason {}

  /**
   * People sat together.
   *
   * @param present the participants who were there
   */
  record MeetingHeld(List<UUID> present) implements CaseEvent {
    public static final String NOTES = "notes";
  }

  /**
   * @param grievances those that are left open, and go on in a case that is linked to this one;
   *     null when there are none, or when nobody led
   */
  record CaseClosed(CaseOutcome outcome, List<UUID> grievances) implements CaseEvent, WithReason {

    public CaseClosed(CaseOutcome outcome) {
      this(outcome, null);
    }
  }
}
