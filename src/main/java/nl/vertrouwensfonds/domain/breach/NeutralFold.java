package nl.vertrouwensfonds.domain.breach;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.effect.Effect;
import nl.vertrouwensfonds.domain.effect.Effect.Noted;
import nl.vertrouwensfonds.domain.event.CaseEvent;
import nl.vertrouwensfonds.domain.event.CaseEvent.MediationAnswered;
import nl.vertrouwensfonds.domain.event.CaseEvent.TermsAnswer;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.WillEvent.WillWithdrawn;

/** Who refuses a neutral keeps the reports against him from coming to rest. */
final class NeutralFold {

  private final Breaches breaches;

  NeutralFold(Breaches breaches) {
    this.breaches = breaches;
  }

  List<Effect> apply(Envelope at, CaseEvent event) {
    return switch (event) {
      case MediationAnswered answered when answered.answer() == TermsAnswer.ACCEPTED ->
          against(at, Breach::neutralAccepted);
      case MediationAnswered _, WillWithdrawn _ -> against(at, Breach::neutralRefused);
      default -> List.of();
    };
  }

  private List<Effect> against(Envelope at, BiConsumer<Breach, Instant> change) {
    Side responsible = at.by().side();
    Instant when = at.stamp().effectiveAt();
    var effects = new ArrayList<Effect>();
    effects.add(new Noted(responsible, when, at.id()));
    for (Breach it : breaches.all()) {
      if (it.responsible() == responsible && it.isOpenReport()) {
        change.accept(it, when);
        effects.add(it.accused(when, at.id()));
      }
    }
    return effects;
  }
}
