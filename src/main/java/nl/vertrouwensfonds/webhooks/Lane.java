package nl.vertrouwensfonds.webhooks;

import java.time.Instant;
import java.util.UUID;

/**
 * A subscription and a relationship, held by whoever has its lease.
 *
 * @param done the position up to which it was told
 * @param queued the position up to which there is something to tell
 * @param failures how often what comes next has failed
 * @param failingSince when that was tried first; null when it was not
 */
record Lane(
    UUID webhook,
    UUID relationship,
    UUID lease,
    long done,
    long queued,
    int failures,
    Instant failingSince) {

  /** Behind something that is told, or never will be. */
  Lane behind(long position) {
    return new Lane(webhook, relationship, lease, position, queued, 0, null);
  }
}
