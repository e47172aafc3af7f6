package nl.vertrouwensfonds.domain.breach;

import java.time.Instant;
import nl.vertrouwensfonds.domain.event.StepEvent.ExplanationAnswer;
import nl.vertrouwensfonds.domain.rule.Rules1;

/**
 * An explanation that was given. A fuller one later keeps what was said of the one before.
 *
 * @param givenAt when it was last given
 * @param answer what the injured side said of it last; null while it said nothing
 */
public record Explanation(Instant givenAt, ExplanationAnswer answer) {

  Explanation answered(ExplanationAnswer next) {
    return new Explanation(givenAt, next);
  }

  /** 0 to 1 of its share. */
  double worth() {
    return Rules1.worth(answer);
  }

  boolean isAccepted() {
    return answer == ExplanationAnswer.ACCEPTED;
  }
}
