package nl.vertrouwensfonds.cli.importing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.vertrouwensfonds.cli.importing.Archive.Standing;

/**
 * What an import adds to the history of one relationship.
 *
 * @param standing empty when the relationship is not there yet
 * @param from when its history begins, if this begins it
 * @param known the ids of commitments that are there, by the rows that tell of them
 * @param keys under which promises are sent
 * @param acts what is not recorded yet, in order
 * @param closing whether both sides close the history afterwards
 */
record Chapter(
    Pair pair,
    Optional<Standing> standing,
    Instant from,
    Map<Row, String> known,
    Keys keys,
    List<Act> acts,
    boolean closing) {

  private static final int EVENTS_OF_REGISTRATION = 3;
  private static final int EVENTS_OF_CLOSING = 2;

  boolean isEmpty() {
    return acts.isEmpty() && !closing;
  }

  int events() {
    int registration = standing.isPresent() ? 0 : EVENTS_OF_REGISTRATION;
    return registration + acts.size() + (closing ? EVENTS_OF_CLOSING : 0);
  }

  long commitments() {
    return acts.stream().filter(act -> act.deed() == Deed.MADE).count();
  }

  /** The last instant of the history when this has been added. */
  Instant until() {
    return acts.isEmpty() ? standing.map(Standing::lastEventAt).orElse(from) : acts.getLast().at();
  }
}
