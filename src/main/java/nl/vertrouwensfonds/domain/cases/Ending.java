package nl.vertrouwensfonds.domain.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.event.CaseEvent;
import nl.vertrouwensfonds.domain.event.CaseEvent.CaseClosed;
import nl.vertrouwensfonds.domain.event.CaseEvent.CaseOutcome;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.ParticipantLeft;
import nl.vertrouwensfonds.domain.rule.Context;
import nl.vertrouwensfonds.domain.rule.Drafts;
import nl.vertrouwensfonds.domain.rule.Drafts.Draft;

/** With its case the neutral's work is over, and the neutral leaves the table. */
final class Ending {

  private Ending() {}

  static Drafts of(Context context, Case mediatedCase, CaseOutcome outcome, Content reason) {
    var drafts = new ArrayList<Draft>();
    boolean led = mediatedCase.mediation().accepted();
    drafts.add(context.draft(new CaseClosed(outcome, led ? leftOpen(mediatedCase) : null), reason));
    if (led) {
      drafts.add(context.draft(new ParticipantLeft(mediatedCase.neutral()), Content.EMPTY));
    }
    return new Drafts(drafts);
  }

  /** Ends it because of something that is recorded first, and says why. */
  static Drafts after(
      Context context, Case mediatedCase, CaseEvent cause, Content said, CaseOutcome outcome) {
    var drafts = new ArrayList<Draft>();
    drafts.add(context.draft(cause, said));
    drafts.addAll(of(context, mediatedCase, outcome, Content.EMPTY).events());
    return new Drafts(drafts);
  }

  /** Whoever was asked to lead in vain learns nothing of them. */
  private static List<UUID> leftOpen(Case mediatedCase) {
    var open = mediatedCase.openGrievances().stream().map(Grievance::id).toList();
    return open.isEmpty() ? null : open;
  }
}
