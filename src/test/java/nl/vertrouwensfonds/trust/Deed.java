package nl.vertrouwensfonds.trust;

import static nl.vertrouwensfonds.trust.Deed.About.BREACH;
import static nl.vertrouwensfonds.trust.Deed.About.COMMITMENT;
import static nl.vertrouwensfonds.trust.Deed.About.NEUTRAL;

import java.util.OptionalInt;
import nl.vertrouwensfonds.domain.Kind;
import nl.vertrouwensfonds.domain.Severity;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;

/**
 * Something in the conduct of one side, and the other side's word on it.
 *
 * @param day since {@link History#START}
 * @param of the side whose conduct it is
 * @param number of the breach or the commitment that it is about; -1 when nothing comes back to it
 * @param choice which of the possible answers, sizes, days, kinds and severities
 */
record Deed(double day, What what, Side of, int number, int choice) {

  enum About {
    COMMITMENT,
    BREACH,
    NEUTRAL
  }

  enum What {
    /** Made, accepted and assessed at once, on the day after it was due. */
    KEPT(COMMITMENT),
    MISSED(COMMITMENT),
    LATE(COMMITMENT),
    /** Made and accepted. */
    MADE(COMMITMENT),
    DELIVERED(COMMITMENT),
    ASSESSED(COMMITMENT),
    DEEMED(COMMITMENT),
    MOVE_ASKED(COMMITMENT),
    MOVE_ASKED_BY_RECEIVER(COMMITMENT),
    /** By whoever did not ask. */
    MOVE_ANSWERED(COMMITMENT),
    RELEASED(COMMITMENT),
    /** Disputed, and the neutral finds what became of it. */
    RULED(COMMITMENT),
    REPORTED(BREACH),
    AMENDED(BREACH),
    JOINED(BREACH),
    DISPUTED(BREACH),
    ACKNOWLEDGED(BREACH),
    WITHDRAWN(BREACH),
    /** Disputed, and the neutral finds nothing of it. */
    DISMISSED(BREACH),
    /** Disputed, and the neutral finds that it was one. */
    UPHELD(BREACH),
    APOLOGISED(BREACH),
    APOLOGY_ANSWERED(BREACH),
    EXPLAINED(BREACH),
    EXPLANATION_ANSWERED(BREACH),
    PROMISED(BREACH),
    MENDED(BREACH),
    AGREED(BREACH),
    PAID(BREACH),
    WAIVED(BREACH),
    SPOKEN(BREACH),
    NEUTRAL_REFUSED(NEUTRAL),
    NEUTRAL_ACCEPTED(NEUTRAL);

    private final About about;

    What(About about) {
      this.about = about;
    }

    About about() {
      return about;
    }

    /** Whether it is the first that is heard of the commitment, or the breach. */
    boolean begins() {
      return this == REPORTED || this == MADE || isAtOnce();
    }

    boolean isAtOnce() {
      return this == KEPT || this == MISSED || this == LATE;
    }

    /** Whether the neutral has a word in it. */
    boolean isRuled() {
      return this == RULED || this == DISMISSED || this == UPHELD;
    }
  }

  static Deed kept(double day, Side of, Size size) {
    return new Deed(day, What.KEPT, of, -1, size.ordinal());
  }

  static Deed missed(double day, Side of, Size size) {
    return new Deed(day, What.MISSED, of, -1, size.ordinal());
  }

  /** A commitment of this size, due at the end of a day so much later. */
  static Deed made(double day, Side of, int number, Size size, int days) {
    return new Deed(day, What.MADE, of, number, size.ordinal() + 6 * days);
  }

  static Deed assessed(double day, Side of, int number, Outcome outcome) {
    return new Deed(day, What.ASSESSED, of, number, outcome.ordinal());
  }

  static Deed reported(double day, Side of, int breach, Kind kind, Severity severity) {
    return new Deed(day, What.REPORTED, of, breach, 3 * kind.ordinal() + severity.ordinal());
  }

  /** Something about a breach or a commitment, in its hardest or smallest form. */
  static Deed about(double day, What what, Side of, int number) {
    return new Deed(day, what, of, number, 0);
  }

  Deed choosing(int other) {
    return new Deed(day, what, of, number, other);
  }

  Deed on(double other) {
    return new Deed(other, what, of, number, choice);
  }

  Deed numbered(int other) {
    return new Deed(day, what, of, other, choice);
  }

  boolean isAbout(About about) {
    return what.about() == about;
  }

  boolean isAboutBreach(int breach) {
    return isAbout(BREACH) && number == breach;
  }

  boolean isAboutCommitment(int commitment) {
    return isAbout(COMMITMENT) && number == commitment;
  }

  Size size() {
    return Size.values()[choice % 3];
  }

  /** In how many days it is due, or asked to be. */
  int days() {
    return what == What.MADE ? choice / 6 : choice;
  }

  /** Whether a delivery is to be answered within five days of the due day. */
  boolean isToBeAnswered() {
    return choice / 3 % 2 == 1;
  }

  Outcome outcome() {
    return switch (what) {
      case KEPT -> Outcome.KEPT;
      case MISSED -> Outcome.MISSED;
      case LATE -> Outcome.MADE_GOOD;
      default -> Outcome.values()[choice % 3];
    };
  }

  Kind kind() {
    return Kind.values()[choice / 3 % 3];
  }

  Severity severity() {
    return Severity.values()[choice % 3];
  }

  /** The code of what a report or a joining names: twice a breach, or one more for a commitment. */
  OptionalInt target() {
    int named = what == What.JOINED ? choice : choice / 9 - 1;
    return named < 0 ? OptionalInt.empty() : OptionalInt.of(named);
  }

  /** The same report, of an incident. */
  Deed naming(int target) {
    return choosing(choice % 9 + 9 * (1 + target));
  }

  Deed namingNothing() {
    return choosing(choice % 9);
  }
}
