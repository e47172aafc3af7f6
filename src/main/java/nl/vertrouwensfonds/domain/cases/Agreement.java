package nl.vertrouwensfonds.domain.cases;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.AgreementEvent.Term;

/**
 * Terms that lie on the table. A side restates them in its own words before it accepts.
 *
 * @param option from which it was made, or null
 * @param since when somebody last did something about it
 */
public record Agreement(
    UUID id,
    Side by,
    UUID option,
    List<Term> terms,
    Set<Side> restatedBy,
    Set<Side> acceptedBy,
    boolean declined,
    Instant proposedAt,
    Instant since) {

  public Agreement {
    terms = List.copyOf(terms);
    restatedBy = Set.copyOf(restatedBy);
    acceptedBy = Set.copyOf(acceptedBy);
  }

  static Agreement proposed(UUID id, Side by, UUID option, List<Term> terms, Instant at) {
    return new Agreement(id, by, option, terms, Set.of(), Set.of(), false, at, at);
  }

  public boolean concluded() {
    return acceptedBy.size() == 2;
  }

  /** Whether it still waits for words or an answer. */
  public boolean open() {
    return !declined && !concluded();
  }

  Agreement restated(Side side, Instant at) {
    return new Agreement(
        id, by, option, terms, with(restatedBy, side), acceptedBy, declined, proposedAt, at);
  }

  Agreement accepted(Side side, Instant at) {
    return new Agreement(
        id, by, option, terms, restatedBy, with(acceptedBy, side), declined, proposedAt, at);
  }

  Agreement nowDeclined(Instant at) {
    return new Agreement(id, by, option, terms, restatedBy, acceptedBy, true, proposedAt, at);
  }

  private static Set<Side> with(Set<Side> sides, Side side) {
    var more = EnumSet.of(side);
    more.addAll(sides);
    return more;
  }
}
