package nl.vertrouwensfonds.api.me;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.vertrouwensfonds.access.Caller.Function;
import nl.vertrouwensfonds.access.Seat;
import nl.vertrouwensfonds.api.parties.OrganisationResource.OrganisationBody;
import nl.vertrouwensfonds.domain.Role;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.queries.me.MeView.Me;

/**
 * Who is asking.
 *
 * @param person as the token says
 * @param organisation absent when the token's is not registered
 * @param functions what the token grants beyond being oneself
 * @param next the cursor of the next page of seats; absent on the last
 */
public record MeBody(
    String person,
    OrganisationBody organisation,
    List<Granted> functions,
    List<SeatBody> seats,
    String next) {

  /** What a token can grant. */
  public enum Granted {
    OPERATOR,
    REPORTING
  }

  /**
   * @param name absent when it was erased
   * @param until absent for who sits there still
   * @param leads the case that a neutral was asked to lead; absent for the two sides
   * @param nominee whether both sides have yet to accept that neutral
   */
  public record SeatBody(
      UUID relationship,
      UUID participant,
      String name,
      Side side,
      Role role,
      boolean mandate,
      Instant since,
      Instant until,
      UUID leads,
      boolean nominee) {

    static SeatBody of(Seat it, Map<UUID, String> names) {
      return new SeatBody(
          it.relationship(),
          it.participant(),
          names.get(it.participant()),
          it.side(),
          it.role(),
          it.mandate(),
          it.since(),
          it.until(),
          it.leads(),
          it.nominee());
    }
  }

  static MeBody of(Me it, List<Seat> page, String next) {
    return new MeBody(
        it.caller().person(),
        it.organisation().map(OrganisationBody::of).orElse(null),
        granted(it.caller().function()),
        page.stream().map(seat -> SeatBody.of(seat, it.names())).toList(),
        next);
  }

  private static List<Granted> granted(Function function) {
    return switch (function) {
      case NONE -> List.of();
      case OPERATOR -> List.of(Granted.OPERATOR);
      case REPORTING -> List.of(Granted.REPORTING);
    };
  }
}
