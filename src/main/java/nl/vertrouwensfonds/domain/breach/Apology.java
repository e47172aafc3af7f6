package nl.vertrouwensfonds.domain.breach;

import java.time.Instant;
import nl.vertrouwensfonds.domain.event.StepEvent.ApologyAnswer;
import nl.vertrouwensfonds.domain.rule.Rules1;

/**
 * An apology that was offered.
 *
 * @param answer what the injured side said of it last; null while it said nothing
 */
public record Apology(Instant offeredAt, ApologyAnswer answer) {

  Apology answered(ApologyAnswer next) {
    return new Apology(offeredAt, next);
  }

  /** 0 to 1 of its share. */
  double worth() {
    return Rules1.worth(answer);
  }
}
