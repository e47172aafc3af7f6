package nl.vertrouwensfonds.domain.command;

import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.event.Mention;
import nl.vertrouwensfonds.domain.event.TalkEvent.Concession;
import nl.vertrouwensfonds.domain.event.TalkEvent.Hearing;

/** Being heard, owning up, letting go, coming half way, aiming together. */
public sealed interface TalkCommand extends CaseCommand {

  /** A command that brings something new into a case. */
  sealed interface InCase extends TalkCommand {
    UUID caseId();
  }

  /** A command about something that was brought into a case. */
  sealed interface OnThing extends TalkCommand {
    UUID thing();
  }

  /** One about a grievance. */
  sealed interface OnGrievance extends OnThing {}

  /** Content: text. */
  record RaiseGrievance(UUID caseId, List<Mention> mentions, Content content) implements InCase {}

  /** Content: text. */
  record RestateGrievance(UUID thing, Content content) implements OnGrievance {}

  /** Content: reason. */
  record HearGrievance(UUID thing, Hearing hearing, Content content) implements OnGrievance {}

  /** Content: text. */
  record AnswerGrievance(UUID thing, List<Mention> mentions, Content content)
      implements OnGrievance {}

  /** Content: reason. */
  record SettleGrievance(UUID thing, Content content) implements OnGrievance {}

  /** Content: text. */
  record AdmitMistake(UUID caseId, List<Mention> mentions, Content content) implements InCase {}

  /** Content: text. */
  record MakeConcession(UUID caseId, Concession sort, Content content) implements InCase {}

  /** Content: reason. */
  record RecogniseCondition(UUID thing, Content content) implements OnThing {}

  /** Content: text. */
  record ProposeObjective(UUID caseId, Content content) implements InCase {}

  record AdoptObjective(UUID thing) implements OnThing {}
}
