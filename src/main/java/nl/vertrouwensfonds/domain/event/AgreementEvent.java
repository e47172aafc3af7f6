package nl.vertrouwensfonds.domain.event;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;

/** The ways out that were thought of, and what both sides agreed on. */
public sealed interface AgreementEvent extends CaseEvent {

  /** Which way out an option takes. */
  enum Way {
    /** What is asked comes towards what can be delivered. */
    ADJUST,
    /** What is delivered comes towards what is asked. */
    DELIVER,
    BOTH
  }

  /**
   * One promise of an agreement. Its words are in the content: what.N and measure.N, from 1.
   *
   * @param due the last day on which it can be delivered in time, in UTC
   */
  record Term(Side owner, Size size, LocalDate due) {}

  /**
   * The option's id is this event's.
   *
   * @param objective which it serves, or null
   */
  record OptionProposed(Way way, UUID objective) implements AgreementEvent, WithText {}

  /**
   * The agreement's id is this event's.
   *
   * @param option from which it was made, or null
   */
  record AgreementProposed(UUID option, List<Term> terms) implements AgreementEvent, WithText {
    public static final String CLIENT_GAINS = "clientGains";

    public static final String CLIENT_GIVES = "clientGives";

    public static final String SUPPLIER_GAINS = "supplierGains";

    public static final String SUPPLIER_GIVES = "supplierGives";

    /** Of the term with that number, from 1. */
    public static String what(int term) {
      return "what." + term;
    }

    /** Of the term with that number, from 1. */
    public static String measure(int term) {
      return "measure." + term;
    }
  }

  /** A side says in its own words what it would agree to. */
  record AgreementRestated(UUID agreement) implements AgreementEvent, WithText {}

  record AgreementAnswered(UUID agreement, CaseEvent.Answer answer)
      implements AgreementEvent, WithReason {}
}
