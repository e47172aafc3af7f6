package nl.vertrouwensfonds.domain.command;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Money;
import nl.vertrouwensfonds.domain.Visibility;
import nl.vertrouwensfonds.domain.event.CaseEvent.CaseOutcome;
import nl.vertrouwensfonds.domain.event.CaseEvent.TermsAnswer;

/** Opening, leading and closing a case. What is done inside it has commands of its own. */
public sealed interface CaseCommand extends Command
    permits CaseCommand.OpenCase,
        CaseCommand.ProposeMediation,
        CaseCommand.AnswerMediation,
        CaseCommand.RecordMeeting,
        CaseCommand.CloseCase,
        WillCommand,
        TalkCommand,
        AgreementCommand {

  /** The ends that somebody can declare; the others follow from what is answered. */
  enum End {
    RESTORED(CaseOutcome.RESTORED),
    NOT_RESTORED(CaseOutcome.NOT_RESTORED),
    NEUTRAL_STEPPED_DOWN(CaseOutcome.NEUTRAL_STEPPED_DOWN),
    CONTRACT_ENDED(CaseOutcome.CONTRACT_ENDED),
    TAKEN_TO_COURT(CaseOutcome.TAKEN_TO_COURT);

    private final CaseOutcome outcome;

    End(CaseOutcome outcome) {
      this.outcome = outcome;
    }

    public CaseOutcome outcome() {
      return outcome;
    }
  }

  /**
   * Content: about, name (of the neutral).
   *
   * @param firm the neutral's organisation
   */
  record OpenCase(UUID firm, Content content) implements CaseCommand {}

  /** Content: ties, confidentiality, atStake, and what the neutral is called by his own word. */
  record ProposeMediation(
      UUID caseId,
      boolean admissionsProtected,
      LocalDate pauseUntil,
      Money fee,
      Money atStake,
      Content content)
      implements CaseCommand {}

  /** Content: reason. */
  record AnswerMediation(UUID caseId, TermsAnswer answer, Content content) implements CaseCommand {}

  /** Content: notes. */
  record RecordMeeting(UUID caseId, List<UUID> present, Visibility visibility, Content content)
      implements CaseCommand {}

  /** Content: reason. */
  record CloseCase(UUID caseId, End end, Content content) implements CaseCommand {}
}
