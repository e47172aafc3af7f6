package nl.vertrouwensfonds.api.trust;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import nl.vertrouwensfonds.api.bodies.MoneyBody;
import nl.vertrouwensfonds.api.problem.Messages;
import nl.vertrouwensfonds.api.problem.Vocabulary;
import nl.vertrouwensfonds.domain.KebabCase;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachRuled;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentAssessed;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentRuled;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.domain.event.Event;
import nl.vertrouwensfonds.domain.event.StepEvent.ApologyAnswered;
import nl.vertrouwensfonds.domain.event.StepEvent.ExplanationAnswered;
import nl.vertrouwensfonds.log.codec.Codec;
import nl.vertrouwensfonds.queries.trust.LedgerView.LedgerLine;
import nl.vertrouwensfonds.queries.trust.LedgerView.RemedyPart;
import nl.vertrouwensfonds.trust.Posting;
import nl.vertrouwensfonds.trust.Remark;

/**
 * Why a balance moved, for somebody who knows the case and not the formulas: in one sentence for
 * each cause and what happened. The sentences are in {@code messages/ledger}.
 */
record LedgerMessages(Messages messages, Vocabulary vocabulary, Locale language, ZoneId zone) {

  private static final String BUNDLE = "messages.ledger";

  /**
   * @param month that is summed; null for what is told by itself
   */
  String why(LedgerLine line, YearMonth month) {
    var posting = line.posting();
    var remark = posting.remark();
    boolean ofRoom = remark != null && remark.isOfRoom();
    String happened = happened(line.event(), month);
    String key = "cause." + KebabCase.name(posting.cause()) + "." + happened;
    String said = remark == null || ofRoom ? key : key + "." + name(remark);
    String why =
        say(said, month == null ? Map.of() : Map.of("month", month))
            + size(line.size())
            + named(line.remedy());
    return ofRoom ? ofRoom(why, posting) : why;
  }

  /** What is neither small nor large needs no word. */
  private String size(Size it) {
    return it == null || it == Size.NORMAL
        ? ""
        : " (" + vocabulary.of("size", KebabCase.name(it), language) + ")";
  }

  /** Which of the promises it was, for who may read it: people's own words are not filled in. */
  private String named(RemedyPart it) {
    if (it == null) {
      return "";
    }
    String name = it.money() == null ? it.what() : MoneyBody.of(it.money()).shown(language);
    return name == null ? "" : ": " + name;
  }

  private String ofRoom(String why, Posting it) {
    var until = LocalDate.ofInstant(it.remark().until(), zone);
    String key = it.lines() > 1 ? "several" : name(it.remark());
    return say("room." + key, Map.of("why", why, "lines", it.lines(), "until", until));
  }

  private static String name(Remark it) {
    return KebabCase.name(it.because());
  }

  private String say(String key, Map<String, Object> facts) {
    return messages
        .find(BUNDLE, language, key, facts)
        .orElseThrow(() -> new IllegalStateException(key));
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
