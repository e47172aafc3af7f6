package nl.vertrouwensfonds.domain.cases;

import java.util.ArrayList;
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
    var open = mediatedCase.openGrievances().stream().map(Grievance::id).toList();
    var closed = new CaseClosed(outcome, open.isEmpty() ? null : open);
    drafts.add(context.draft(closed, reason));
    if (mediatedCase.mediation().accepted()) {
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
}
