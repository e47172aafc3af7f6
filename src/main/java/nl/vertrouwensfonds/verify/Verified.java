package nl.vertrouwensfonds.verify;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.verify.file.Manifest;
import nl.vertrouwensfonds.verify.file.ScoreLine;

/**
 * What came of verifying an export.
 *
 * @param manifest what it says it is; null when it says nothing
 * @param findings what is wrong: the first places of each failure
 * @param counts how often each failure was met
 * @param log what was read
 * @param signatures who signed
 * @param scores as they were recomputed; empty when they could not be
 */
public record Verified(
    Manifest manifest,
    List<Finding> findings,
    Map<Failure, Long> counts,
    LogRead log,
    Signatures signatures,
    List<ScoreLine> scores) {

  /**
   * The events that were read.
   *
   * @param events all of them
   * @param hidden those that the reader may not read
   * @param contents what was written and checked against its hash
   * @param erased what was written and erased, as the log says
   * @param judged commands that the rules were given again
   * @param unjudged those that rest on what is hidden or erased
   * @param from when the first counts; null without any, like {@code until}
   */
  public record LogRead(
      long events,
      long hidden,
      long contents,
      long erased,
      long judged,
      long unjudged,
      Instant from,
      Instant until) {}

  /**
   * Who signed.
   *
   * @param keys of the service, by which its signatures were verified
   * @param checkpoints of the service that were verified
   * @param cosigned sides that signed the last checkpoint too
   * @param saved checkpoints that were kept and fit
   */
  public record Signatures(List<String> keys, int checkpoints, Set<Side> cosigned, int saved) {}

  /** Whether nothing is wrong. */
  public boolean isWhole() {
    return findings.isEmpty();
  }
}
