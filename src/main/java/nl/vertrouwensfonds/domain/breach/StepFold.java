package nl.vertrouwensfonds.domain.breach;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import nl.vertrouwensfonds.domain.breach.Compensation.State;
import nl.vertrouwensfonds.domain.effect.Effect;
import nl.vertrouwensfonds.domain.effect.Effect.Noted;
import nl.vertrouwensfonds.domain.effect.Effect.SilenceLeft;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.StepEvent;
import nl.vertrouwensfonds.domain.event.StepEvent.ApologyAnswered;
import nl.vertrouwensfonds.domain.event.StepEvent.ApologyOffered;
import nl.vertrouwensfonds.domain.event.StepEvent.CompensationAnswered;
import nl.vertrouwensfonds.domain.event.StepEvent.CompensationAssessed;
import nl.vertrouwensfonds.domain.event.StepEvent.CompensationOffered;
import nl.vertrouwensfonds.domain.event.StepEvent.CompensationPaid;
import nl.vertrouwensfonds.domain.event.StepEvent.CorrectionAssessed;
import nl.vertrouwensfonds.domain.event.StepEvent.CorrectionDelivered;
import nl.vertrouwensfonds.domain.event.StepEvent.CorrectionPromised;
import nl.vertrouwensfonds.domain.event.StepEvent.ExplanationAnswered;
import nl.vertrouwensfonds.domain.event.StepEvent.ExplanationGiven;
import nl.vertrouwensfonds.domain.event.StepEvent.RemedyRuled;
import nl.vertrouwensfonds.domain.event.StepEvent.RemedyWaived;
import nl.vertrouwensfonds.domain.event.StepEvent.SilenceBroken;
import nl.vertrouwensfonds.domain.healing.Probation;

/** Puts the steps of breaches in their place, and tells what they mean for the funds. */
final class StepFold {

  private final Breaches breaches;

  StepFold(Breaches breaches) {
    this.breaches = breaches;
  }

  List<Effect> apply(Envelope at, StepEvent event) {
    Instant when = at.stamp().effectiveAt();
    return switch (event) {
      case ApologyOffered it -> moved(at, it.breach(), b -> b.apologised(when));
      case ApologyAnswered it -> moved(at, it.breach(), b -> b.answered(it.answer()));
      case ExplanationGiven it -> moved(at, it.breach(), b -> b.explained(when));
      case ExplanationAnswered it -> moved(at, it.breach(), b -> b.answered(it.answer()));
      case CorrectionPromised it -> promised(at, it);
      case CorrectionDelivered it -> correction(at, it.correction(), c -> c.nowDelivered(when));
      case CorrectionAssessed it ->
          correction(at, it.correction(), c -> c.assessed(it.assessment()));
      case CompensationOffered it -> offered(at, it);
      case CompensationAnswered it -> compensation(at, it.compensation(), c -> answered(at, it, c));
      case CompensationPaid it -> compensation(at, it.compensation(), c -> c.nowPaid(when));
      case CompensationAssessed it ->
          compensation(at, it.compensation(), c -> c.assessed(it.assessment()));
      case RemedyRuled it -> ruled(at, it);
      case RemedyWaived it -> remedied(at, breaches.known(it.breach()), Remedy::waive);
      case SilenceBroken it -> silenceBroken(at, breaches.known(it.breach()));
    };
  }

  private List<Effect> promised(Envelope at, CorrectionPromised it) {
    var breach = breaches.known(it.breach());
    breaches.promised(at.id(), breach);
    return remedied(
        at, breach, r -> r.put(Correction.promised(at.id(), it.due(), breaches.zone())));
  }

  private List<Effect> correction(Envelope at, UUID id, UnaryOperator<Correction> next) {
    var breach = breaches.knownByRemedy(id);
    return remedied(at, breach, r -> r.put(next.apply(r.correction(id))));
  }

  private List<Effect> offered(Envelope at, CompensationOffered it) {
    var breach = breaches.known(it.breach());
    breaches.promised(at.id(), breach);
    var offer = Compensation.offered(at.id(), it.money(), at.by().side(), it.until());
    return remedied(at, breach, r -> r.put(offer));
  }

  private List<Effect> compensation(Envelope at, UUID id, UnaryOperator<Compensation> next) {
    var breach = breaches.knownByRemedy(id);
    return remedied(at, breach, r -> r.put(next.apply(r.compensation(id))));
  }

  private List<Effect> ruled(Envelope at, RemedyRuled it) {
    var remedy = breaches.knownByRemedy(it.promise()).remedy();
    return remedy.correction(it.promise()) == null
        ? compensation(at, it.promise(), c -> c.ruled(it.assessment()))
        : correction(at, it.promise(), c -> c.ruled(it.assessment()));
  }

  private static Compensation answered(
      Envelope at, CompensationAnswered it, Compensation compensation) {
    return switch (it.answer()) {
      case ACCEPTED -> compensation.answered(State.AGREED);
      case DECLINED -> compensation.answered(State.DECLINED);
      case COUNTERED -> compensation.countered(it.counter(), at.by().side(), it.until());
    };
  }

  private List<Effect> silenceBroken(Envelope at, Breach breach) {
    if (!breach.isOnProbation()) {
      return List.of(noted(at, breach));
    }
    Instant when = at.stamp().effectiveAt();
    Probation probation = breach.probation().orElseThrow();
    breach.probation(probation.silenceBroken(when));
    return List.of(
        new SilenceLeft(breach.responsible(), when, at.id(), breach.id()), stood(at, breach));
  }

  private List<Effect> remedied(Envelope at, Breach breach, Consumer<Remedy> change) {
    return moved(
        at,
        breach.id(),
        it -> {
          change.accept(it.remedy());
          it.remedy().changed(at.stamp().effectiveAt());
        });
  }

  private List<Effect> moved(Envelope at, UUID id, Consumer<Breach> change) {
    var breach = breaches.known(id);
    change.accept(breach);
    breach.startProbationWhenComplete(at);
    boolean counts = breach.isToHeal(at.stamp().effectiveAt());
    return List.of(counts ? stood(at, breach) : noted(at, breach));
  }

  private static Effect stood(Envelope at, Breach breach) {
    return breach.stood(at.stamp().effectiveAt(), at.id());
  }

  private static Effect noted(Envelope at, Breach breach) {
    return new Noted(breach.responsible(), at.stamp().effectiveAt(), at.id());
  }
}
