package nl.vertrouwensfonds.api.acts;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.vertrouwensfonds.api.acts.Act.Takes;
import nl.vertrouwensfonds.api.acts.Company.Seat;
import nl.vertrouwensfonds.api.acts.Offers.Offer;
import nl.vertrouwensfonds.domain.Side;

/** What the table says of somebody and an act. */
final class Permissions {

  private static final String NOT_YOURS = "not-yours";
  private static final String NOT_YOUR_TURN = "not-your-turn";
  private static final String NOT_FOUND = "not-found";
  private static final String NO_MANDATE = "no-mandate";
  private static final String NOT_SEATED = "mediation-not-accepted";

  private final Map<String, Act> table = Act.table();
  private final Company company;
  private final Props props;

  Permissions(Company company, Props props) {
    this.company = company;
    this.props = props;
  }

  Act act(String rel) {
    return Optional.ofNullable(table.get(rel))
        .orElseThrow(() -> new AssertionError(rel + " does not stand in the table"));
  }

  /** The code under which it is refused; empty for who may do it. */
  Optional<String> objection(Seat seat, Offer offer) {
    var act = act(offer.rel());
    if (act.takes() == Takes.A_SECRET) {
      boolean own = act.isOf(seat.side(), maker(offer.subject())) && !seat.mandate();
      return own ? Optional.empty() : Optional.of(NOT_FOUND);
    }
    if (!act.isOf(seat.side(), maker(offer.subject()))) {
      boolean early = act.isInTurns() && seat.side().isParty();
      return Optional.of(early ? NOT_YOUR_TURN : NOT_YOURS);
    }
    if (seat.side() == Side.NEUTRAL) {
      boolean may = company.isLed() ? act.isOfNeutral() : act.isOfWhoIsAsked();
      return may ? Optional.empty() : Optional.of(NOT_SEATED);
    }
    return switch (act.takes()) {
      case NOTHING -> Optional.empty();
      case A_MANDATE -> seat.mandate() ? Optional.empty() : Optional.of(NO_MANDATE);
      case THE_SPEAKER, A_SECRET -> seat.mandate() ? Optional.of(NOT_YOURS) : Optional.empty();
    };
  }

  private Side maker(String subject) {
    return company.sides().getOrDefault(subject, props.maker(subject));
  }

  /** Whether trying it says more than that another of the same side was refused. */
  boolean isTelling(Seat seat, String code) {
    return !code.equals(NOT_SEATED)
        && (seat.side() == Side.NEUTRAL || seat.mandate() || code.equals(NO_MANDATE));
  }

  /** Who does it: without a mandate where that is enough. */
  Seat performer(Told it) {
    boolean bound = act(it.rel()).takes() == Takes.A_MANDATE;
    return bound ? company.mandated(it.side()) : company.colleague(it.side());
  }

  /** Nothing is offered to who may not do it. */
  void allow(Seat seat, Offers offers) {
    offers.acts().stream()
        .filter(it -> !isLeaving(seat, it))
        .forEach(it ->
            assertEquals(Optional.empty(), objection(seat, it), () -> seat + " is offered " + it));
  }

  /** Everybody may leave. */
  private boolean isLeaving(Seat seat, Offer offer) {
    return offer.rel().equals("release-participant") && company.id(seat).equals(offer.subject());
  }

  /** What takes nothing is offered to both of a side. */
  void alike(Offers mandated, Offers colleague) {
    assertEquals(free(mandated), free(colleague));
  }

  private Set<Offer> free(Offers offers) {
    return offers.acts().stream()
        .filter(it -> act(it.rel()).takes() == Takes.NOTHING)
        .collect(toSet());
  }
}
