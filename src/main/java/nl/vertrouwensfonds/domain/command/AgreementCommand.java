package nl.vertrouwensfonds.domain.command;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.AgreementEvent.Way;
import nl.vertrouwensfonds.domain.event.CaseEvent.TermsAnswer;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;

/** From ways out to an agreement that both understand alike. */
public sealed interface AgreementCommand extends CaseCommand {

  /**
   * A term as it was proposed, perhaps incomplete.
   *
   * @param owner null when it was left out, as may be {@code due}
   */
  record Proposed(Side owner, Size size, LocalDate due) {}

  /**
   * Content: text.
   *
   * @param objective which it serves, or null
   */
  record ProposeOption(UUID caseId, Way way, UUID objective, Content content)
      implements AgreementCommand {}

  /**
   * Content: text, clientGains, clientGives, supplierGains, supplierGives, what.N, measure.N.
   *
   * @param option from which it was made, or null
   */
  record ProposeAgreement(UUID caseId, UUID option, List<Proposed> terms, Content content)
      implements AgreementCommand {}

  /** Content: text. */
  record RestateAgreement(UUID agreement, Content content) implements AgreementCommand {}

  /** Content: reason. */
  record AnswerAgreement(UUID agreement, TermsAnswer answer, Content content)
      implements AgreementCommand {}
}
