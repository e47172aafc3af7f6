package nl.vertrouwensfonds.verify.file;

import java.time.Instant;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.breach.StepProgress;
import nl.vertrouwensfonds.domain.breach.StepProgress.For;
import nl.vertrouwensfonds.domain.breach.StepProgress.Status;
import nl.vertrouwensfonds.domain.breach.StepProgress.Step;

/**
 * How far one step of one breach had come.
 *
 * @param since from when it has stood like this
 * @param waitsFor what it waits for, or null
 * @param waitsOn who has to do that; null for time
 * @param waitsSince from when that has been waited for, or null
 * @param until by when time alone would complete it, or what was promised is due; or null
 * @param part how much of it is done, 0 to 1
 */
public record StepLine(
    UUID breach,
    Step step,
    Status status,
    Instant since,
    For waitsFor,
    Side waitsOn,
    Instant waitsSince,
    Instant until,
    double part) {

  public static StepLine of(UUID breach, StepProgress it) {
    var waiting = it.waiting();
    return new StepLine(
        breach,
        it.step(),
        it.status(),
        it.since(),
        waiting == null ? null : waiting.what(),
        waiting == null ? null : waiting.from(),
        waiting == null ? null : waiting.since(),
        it.until(),
        it.part());
  }
}
