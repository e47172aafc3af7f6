package nl.vertrouwensfonds.domain.breach;

import java.time.Instant;
import nl.vertrouwensfonds.domain.rule.Rules1;

/**
 * From when on an open report weighs ever less: some time after it was disputed, unless the
 * responsible side refused a neutral since, and has not accepted one again.
 *
 * @param disputedAt null while it is not disputed
 * @param refusedAt when a neutral was last refused since the report; or null
 * @param acceptedAt when one was first accepted after that; or null
 */
record Resting(Instant disputedAt, Instant refusedAt, Instant acceptedAt) {

  static final Resting NOT_YET = new Resting(null, null, null);

  Resting disputed(Instant at) {
    return new Resting(at, refusedAt, acceptedAt);
  }

  Resting refused(Instant at) {
    return new Resting(disputedAt, at, null);
  }

  Resting accepted(Instant at) {
    boolean again = refusedAt != null && acceptedAt == null;
    return again ? new Resting(disputedAt, refusedAt, at) : this;
  }

  /** Null while that is not known. */
  Instant from() {
    if (disputedAt == null || (refusedAt != null && acceptedAt == null)) {
      return null;
    }
    boolean later = acceptedAt != null && acceptedAt.isAfter(disputedAt);
    return (later ? acceptedAt : disputedAt).plus(Rules1.BEFORE_REST);
  }
}
