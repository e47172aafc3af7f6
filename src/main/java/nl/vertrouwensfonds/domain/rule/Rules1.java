package nl.vertrouwensfonds.domain.rule;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import nl.vertrouwensfonds.domain.Days;
import nl.vertrouwensfonds.domain.Severity;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.domain.event.StepEvent.ApologyAnswer;
import nl.vertrouwensfonds.domain.event.StepEvent.ExplanationAnswer;

/**
 * The first set of rules: its name, as it stands in every envelope, and every number in it. What is
 * stored holds names only (a size, a severity, an answer), so that another set can give them other
 * numbers.
 */
public final class Rules1 {

  /** How envelopes name this set. */
  public static final String VERSION = "rules-1";

  /** How much of what is kept counts at a time, in weights of commitments. */
  public static final double ROOM = 2;

  /** In how much time all of that room comes back. */
  public static final Duration REFILL = Duration.ofDays(30);

  /** What a miss takes from what was kept, for each of its size. */
  public static final double MISS = 2;

  /** What is left of a deposit for each move that its owner asked for too late. */
  public static final double LATE_MOVE = 0.5;

  /** How long what was set aside at delivery waits to be deposited. */
  public static final Duration SET_ASIDE = Duration.ofDays(100);

  /** How long after the due day in force a commitment can be called missed, or made good. */
  public static final Duration ASSESSABLE = Duration.ofDays(100);

  /** In how much time half of what was kept no longer counts for what a miss weighs. */
  public static final Duration HALF_LIFE = Duration.ofDays(365);

  /** How long after its dispute, or after a neutral was accepted again, a report begins to rest. */
  public static final Duration BEFORE_REST = Duration.ofDays(60);

  /** How long the responsible side has to answer a report, before the neutral may rule on it. */
  public static final Duration TO_ANSWER_REPORT = Duration.ofDays(14);

  /** The fewest and the most days within which a delivery can be agreed to be answered. */
  public static final int ANSWER_WITHIN_LEAST = 5;

  public static final int ANSWER_WITHIN_MOST = 60;

  /** How long the injured side has to answer what was mended or paid, before the neutral may. */
  public static final Duration BEFORE_RULING = Duration.ofDays(14);

  /** How many words tell at least what happened. */
  public static final int STORY_WORDS = 10;

  /** How many words own up at least. */
  public static final int OWN_FAULT_WORDS = 5;

  private Rules1() {}

  /** How much a commitment weighs. */
  public static double weight(Size size) {
    return switch (size) {
      case SMALL -> 0.5;
      case NORMAL -> 1;
      case LARGE -> 2;
    };
  }

  /**
   * What an apology is worth, 0 to 1 of its share.
   *
   * @param answer null as long as nothing is said of it
   */
  public static double worth(ApologyAnswer answer) {
    return switch (answer) {
      case null -> 0.3;
      case DECLINED -> 0;
      case HEARD -> 0.6;
      case ACCEPTED -> 1;
    };
  }

  /**
   * What an explanation is worth, 0 to 1 of its share.
   *
   * @param answer null as long as nothing is said of it
   */
  public static double worth(ExplanationAnswer answer) {
    return switch (answer) {
      case null -> 0.5;
      case DECLINED -> 0;
      case ACCEPTED -> 1;
    };
  }

  /** How long nothing is said about a breach. */
  public static Duration quiet(Severity severity) {
    return Duration.ofDays(
        switch (severity) {
          case MINOR -> 14;
          case SERIOUS -> 30;
          case GRAVE -> 60;
        });
  }

  /** How long patience lasts at least. */
  public static Duration patience(Severity severity) {
    return Duration.ofDays(
        switch (severity) {
          case MINOR -> 90;
          case SERIOUS -> 180;
          case GRAVE -> 365;
        });
  }

  /** How much has to be kept meanwhile, in weights of commitments that counted. */
  public static double kept(Severity severity) {
    return switch (severity) {
      case MINOR -> 4;
      case SERIOUS -> 6;
      case GRAVE -> 10;
    };
  }

  /** Every number by which a score moves, under the name by which it is told; durations in days. */
  public static SequencedMap<String, Double> numbers() {
    var all = new LinkedHashMap<String, Double>();
    all.put("room.most", ROOM);
    all.put("room.days", Days.of(REFILL));
    for (Size it : Size.values()) {
      all.put("size." + name(it), weight(it));
    }
    all.put("missed", MISS);
    all.put("late-move", LATE_MOVE);
    all.put("set-aside.days", Days.of(SET_ASIDE));
    all.put("assessable.days", Days.of(ASSESSABLE));
    all.put("half-life.days", Days.of(HALF_LIFE));
    all.put("rest.days", Days.of(BEFORE_REST));
    for (ApologyAnswer it : ApologyAnswer.values()) {
      all.put("answer.apology." + name(it), worth(it));
    }
    all.put("answer.apology.unanswered", worth((ApologyAnswer) null));
    for (ExplanationAnswer it : ExplanationAnswer.values()) {
      all.put("answer.explanation." + name(it), worth(it));
    }
    all.put("answer.explanation.unanswered", worth((ExplanationAnswer) null));
    for (Severity it : Severity.values()) {
      all.put("quiet." + name(it), Days.of(quiet(it)));
      all.put("patience." + name(it) + ".sum", kept(it));
      all.put("patience." + name(it) + ".days", Days.of(patience(it)));
    }
    return Collections.unmodifiableSequencedMap(all);
  }

  private static String name(Enum<?> named) {
    return named.name().toLowerCase(Locale.ROOT);
  }
}
