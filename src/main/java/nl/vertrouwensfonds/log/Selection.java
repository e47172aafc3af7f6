package nl.vertrouwensfonds.log;

import java.util.Set;
import java.util.UUID;

/**
 * Which events of a log are asked for.
 *
 * @param types by their stored names; empty for any
 * @param subject the thing that they made or name; null for any
 * @param caseId the case of which they are a part; null for any
 * @param document the SHA-256 of a file that they point to; null for any
 */
public record Selection(Set<String> types, UUID subject, UUID caseId, String document) {

  /** Whether nothing is left out. */
  public boolean isWhole() {
    return types.isEmpty() && subject == null && caseId == null && document == null;
  }
}
