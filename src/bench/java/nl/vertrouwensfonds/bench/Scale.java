package nl.vertrouwensfonds.bench;

import java.util.Optional;

/**
 * How much is measured.
 *
 * @param relationships in each of the two databases
 * @param few events in the small database, at the least
 * @param many events in the large one, at the least
 * @param log events of the one long log
 * @param rounds of what is measured in turns
 * @param seconds of load in a round
 * @param load seconds of the load after a start
 * @param starts how often a start is measured
 * @param reads of one address in a round
 */
record Scale(
    boolean small,
    int relationships,
    int few,
    int many,
    int log,
    int rounds,
    int seconds,
    int load,
    int starts,
    int reads) {

  static Scale of(boolean small, Integer events) {
    return small
        ? new Scale(true, 50, 500, Optional.ofNullable(events).orElse(2000), 80, 2, 1, 6, 1, 3)
        : new Scale(
            false, 1000, 10_000, Optional.ofNullable(events).orElse(200_000), 8000, 5, 4, 60, 5, 5);
  }

  /** Seconds of load before the first round, which are not counted. */
  int warmUp() {
    return small ? 1 : 20;
  }
}
