package nl.vertrouwensfonds.domain.commitment;

import nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome;

/**
 * How the promises of one side turned out. It stands beside a score, never in it.
 *
 * @param kept also those that count as kept because nobody answered
 * @param moved how many were moved at least once
 * @param moves how often, all together
 * @param movedDays how many days they were put off, all together
 */
public record Tally(
    long kept, long missed, long madeGood, long released, long moved, long moves, long movedDays) {

  public static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0, 0);

  /** What one promise adds. */
  static Tally of(Commitment it) {
    var moves = it.moves();
    return new Tally(
        it.outcome() == Outcome.KEPT ? 1 : 0,
        it.outcome() == Outcome.MISSED ? 1 : 0,
        it.outcome() == Outcome.MADE_GOOD ? 1 : 0,
        it.released() ? 1 : 0,
        moves.isEmpty() ? 0 : 1,
        moves.size(),
        moves.stream().mapToLong(Move::days).sum());
  }

  Tally with(Tally more) {
    return new Tally(
        kept + more.kept,
        missed + more.missed,
        madeGood + more.madeGood,
        released + more.released,
        moved + more.moved,
        moves + more.moves,
        movedDays + more.movedDays);
  }

  Tally without(Tally less) {
    return new Tally(
        kept - less.kept,
        missed - less.missed,
        madeGood - less.madeGood,
        released - less.released,
        moved - less.moved,
        moves - less.moves,
        movedDays - less.movedDays);
  }
}
