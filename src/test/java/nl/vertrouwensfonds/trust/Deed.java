package nl.vertrouwensfonds.trust;

import nl.vertrouwensfonds.domain.Kind;
import nl.vertrouwensfonds.domain.Severity;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;

/**
 * Something in the conduct of one side, and the other side's word on it.
 *
 * @param day since {@link History#START}
 * @param of the side whose conduct it is
 * @param breach the name of the breach that it is about; -1 for a commitment
 * @param choice which of the possible answers, sizes, kinds and severities
 */
record Deed(double day, What what, Side of, int breach, int choice) {

  enum What {
    KEPT,
    MISSED,
    /** Delivered, and nobody says what became of it. */
    DELIVERED,
    /** The last miss is disputed, and the neutral finds that it was none. */
    RULED_KEPT,
    REPORTED,
    DISPUTED,
    ACKNOWLEDGED,
    WITHDRAWN,
    /** Disputed, and the neutral finds nothing of it. */
    DISMISSED,
    APOLOGISED,
    APOLOGY_ANSWERED,
    EXPLAINED,
    EXPLANATION_ANSWERED,
    PROMISED,
    MENDED,
    AGREED,
    PAID,
    WAIVED,
    SPOKEN
  }

  static Deed kept(double day, Side of, Size size) {
    return new Deed(day, What.KEPT, of, -1, size.ordinal());
  }

  static Deed missed(double day, Side of, Size size) {
    return new Deed(day, What.MISSED, of, -1, size.ordinal());
  }

  static Deed reported(double day, Side of, int breach, Kind kind, Severity severity) {
    return new Deed(day, What.REPORTED, of, breach, 3 * kind.ordinal() + severity.ordinal());
  }

  /** Something about a breach, in its hardest or smallest form. */
  static Deed about(double day, What what, Side of, int breach) {
    return new Deed(day, what, of, breach, 0);
  }

  Deed choosing(int other) {
    return new Deed(day, what, of, breach, other);
  }

  Deed on(double other) {
    return new Deed(other, what, of, breach, choice);
  }

  Size size() {
    return Size.values()[choice % 3];
  }

  Kind kind() {
    return Kind.values()[choice / 3 % 3];
  }

  Severity severity() {
    return Severity.values()[choice % 3];
  }
}
