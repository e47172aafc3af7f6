package nl.vertrouwensfonds.log;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.commitment.Tally;
import nl.vertrouwensfonds.trust.Fund;

/**
 * A log's head and its funds, as they were in one and the same instant.
 *
 * @param heldBy by who trusts
 * @param kept how the other side's promises turned out, likewise
 * @param lapses after which instants promises to each side lapse that nobody has assessed: those
 *     that have passed, and the next day's; a side without any is left out
 * @param said of both scores, up to the last event
 * @param sealed whether somebody has changed it
 */
public record Standing(
    RelationshipHead head,
    Map<Side, Fund> heldBy,
    Map<Side, Tally> kept,
    Map<Side, List<Instant>> lapses,
    RatingsAndContests.Opinions said,
    Sealed sealed) {

  /**
   * What the seal is held against.
   *
   * @param row where the log stands
   * @param last whether its last event is the last there is
   * @param same whether the funds are those that were sealed
   */
  record Sealed(RelationshipRow row, boolean last, boolean same) {}

  /** Whether the funds are those that the log came to; if not they are told again from it. */
  public boolean isSound() {
    return sealed.same();
  }

  /** How many promises to a side nobody had assessed in time, by an instant up to now. */
  public long lapsed(Side trustor, Instant at) {
    return lapses.getOrDefault(trustor, List.of()).stream().filter(it -> it.isBefore(at)).count();
  }
}
