package nl.vertrouwensfonds.domain.healing;

import java.util.UUID;
import nl.vertrouwensfonds.domain.Kind;
import nl.vertrouwensfonds.domain.Severity;

/**
 * How far a proven breach has come: what each step did, as a part of what that step can do.
 *
 * @param place the revision at which it was reported, by which breaches are told apart in order
 * @param incident of which it is a part; it counts once with the rest of it
 * @param apology 0 to 1
 * @param explanation 0 to 1; 0 while it waits for the apology
 * @param remedy 0 to 1; 0 while it waits for the explanation
 * @param probation null until words and remedy are complete
 */
public record Standing(
    long place,
    UUID incident,
    Kind kind,
    Severity severity,
    double apology,
    double explanation,
    double remedy,
    Probation probation) {

  /** The same breach as a part of another incident. */
  public Standing in(UUID other) {
    return new Standing(place, other, kind, severity, apology, explanation, remedy, probation);
  }
}
