package nl.vertrouwensfonds.domain.command;

import java.util.UUID;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Kind;
import nl.vertrouwensfonds.domain.Money;
import nl.vertrouwensfonds.domain.Severity;
import nl.vertrouwensfonds.domain.event.BreachEvent.Answer;
import nl.vertrouwensfonds.domain.event.BreachEvent.Ruling;

/** Reporting that trust was broken, and saying what is true of it. */
public sealed interface BreachCommand extends Command {

  /**
   * Content: what.
   *
   * @param damage shown only, or null
   * @param incident a missed commitment or another breach that is the same fact, or null
   */
  record ReportBreach(Kind kind, Severity severity, Money damage, UUID incident, Content content)
      implements BreachCommand {

    public ReportBreach(Kind kind, Severity severity, Money damage, Content content) {
      this(kind, severity, damage, null, content);
    }
  }

  /** Content: reason. */
  record JoinBreach(UUID breach, UUID incident, Content content) implements BreachCommand {}

  /** Content: reason. */
  record AmendBreach(UUID breach, Kind kind, Severity severity, Content content)
      implements BreachCommand {}

  /** Content: reason. */
  record AnswerBreach(UUID breach, Answer answer, Content content) implements BreachCommand {}

  /** Content: reason. */
  record WithdrawBreach(UUID breach, Content content) implements BreachCommand {}

  /**
   * The neutral says whether it was one. Content: reason.
   *
   * @param kind as found, with {@code severity}; null when dismissed
   */
  record RuleOnBreach(UUID breach, Ruling ruling, Kind kind, Severity severity, Content content)
      implements BreachCommand {}
}
