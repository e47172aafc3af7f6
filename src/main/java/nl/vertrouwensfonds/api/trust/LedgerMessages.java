package nl.vertrouwensfonds.api.trust;

import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import nl.vertrouwensfonds.api.problem.Messages;
import nl.vertrouwensfonds.domain.KebabCase;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachRuled;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentAssessed;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentRuled;
import nl.vertrouwensfonds.domain.event.Event;
import nl.vertrouwensfonds.domain.event.StepEvent.ApologyAnswered;
import nl.vertrouwensfonds.domain.event.StepEvent.ExplanationAnswered;
import nl.vertrouwensfonds.log.codec.Codec;
import nl.vertrouwensfonds.trust.Posting.Cause;

/**
 * Why a balance moved, for somebody who knows the case and not the formulas: in one sentence for
 * each cause and what happened. The sentences are in {@code messages/ledger}.
 */
record LedgerMessages(Messages messages, Locale language) {

  private static final String BUNDLE = "messages.ledger";

  /**
   * @param event what did it; null for time
   * @param month that is summed; null for what is told by itself
   */
  String why(Cause cause, Event event, YearMonth month) {
    Map<String, Object> facts = month == null ? Map.of() : Map.of("month", month);
    String key = "cause." + KebabCase.name(cause) + "." + happened(event, month);
    return messages.find(BUNDLE, language, key, facts).orElseThrow();
  }

  private static String happened(Event event, YearMonth month) {
    if (event == null) {
      return month == null ? "time" : "month";
    }
    String name = Codec.name(event);
    return name.substring(0, name.indexOf('.')) + said(event);
  }

  /** Of those events of which it matters what was said. */
  private static String said(Event event) {
    return switch (event) {
      case CommitmentAssessed it -> said(it.outcome());
      case CommitmentRuled it -> said(it.outcome());
      case BreachRuled it -> said(it.ruling());
      case ApologyAnswered it -> said(it.answer());
      case ExplanationAnswered it -> said(it.answer());
      default -> "";
    };
  }

  private static String said(Enum<?> it) {
    return "." + KebabCase.name(it);
  }
}
