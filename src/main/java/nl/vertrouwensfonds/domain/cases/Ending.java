package nl.vertrouwensfonds.domain.cases;

import java.util.ArrayList;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Visibility;
import nl.vertrouwensfonds.domain.event.CaseEvent;
import nl.vertrouwensfonds.domain.event.CaseEvent.CaseClosed;
import nl.vertrouwensfonds.domain.event.CaseEvent.Outcome;
import nl.vertrouwensfonds.domain.event.Event;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.ParticipantLeft;
import nl.vertrouwensfonds.domain.rule.Drafts;
import nl.vertrouwensfonds.domain.rule.Drafts.Draft;
import nl.vertrouwensfonds.domain.step.Setting;

/** With its case the neutral's work is over, and the neutral leaves the table. */
final class Ending {

  private Ending() {}

  static Drafts of(Setting setting, Case it, Outcome outcome, Content reason) {
    var drafts = new ArrayList<Draft>();
    drafts.add(draft(setting, new CaseClosed(outcome), reason));
    if (it.mediation().accepted()) {
      drafts.add(draft(setting, new ParticipantLeft(it.neutral()), Content.EMPTY));
    }
    return new Drafts(drafts);
  }

  /** Ends it because of something that is recorded first. */
  static Drafts after(
      Setting setting, Case it, CaseEvent cause, Content said, Outcome outcome, Content reason) {
    var drafts = new ArrayList<Draft>();
    drafts.add(draft(setting, cause, said));
    drafts.addAll(of(setting, it, outcome, reason).events());
    return new Drafts(drafts);
  }

  private static Draft draft(Setting setting, Event event, Content content) {
    return new Draft(setting.ids().next(), event, content, Visibility.ALL);
  }
}
