package nl.vertrouwensfonds.queries.me;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.vertrouwensfonds.access.Caller;
import nl.vertrouwensfonds.access.Memberships;
import nl.vertrouwensfonds.access.Organisation;
import nl.vertrouwensfonds.access.Organisations;
import nl.vertrouwensfonds.access.Seat;
import nl.vertrouwensfonds.access.Witness;
import nl.vertrouwensfonds.log.Contents;

/** Who is asking, and where that person sits; no log is read for it. */
@ApplicationScoped
public class MeView {

  /**
   * @param organisation empty when the token's is not registered
   * @param seats in the order of their ids; none for who asks in a function
   * @param names what each participant is called; absent when it was erased
   */
  public record Me(
      Caller caller,
      Optional<Organisation> organisation,
      List<Seat> seats,
      Map<UUID, String> names) {}

  private final Organisations organisations;
  private final Memberships memberships;
  private final Contents contents;
  private final Witness witness;

  MeView(Organisations organisations, Memberships memberships, Contents contents, Witness witness) {
    this.organisations = organisations;
    this.memberships = memberships;
    this.contents = contents;
    this.witness = witness;
  }

  /**
   * @param after the participant behind whom the seats begin; null for the first
   */
  public Me of(Caller caller, UUID after, int most) {
    var seats =
        caller.function() == Caller.Function.NONE
            ? memberships.seats(caller, after, most)
            : List.<Seat>of();
    var names = contents.names(seats.stream().map(Seat::participant).toList());
    seats.stream()
        .filter(it -> it.until() == null && names.containsKey(it.participant()))
        .forEach(it -> witness.shows(it.side(), Set.of(it.participant())));
    return new Me(caller, organisations.byCode(caller.organisation()), seats, names);
  }
}
