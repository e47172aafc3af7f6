package nl.vertrouwensfonds.domain.healing;

import java.time.Instant;
import nl.vertrouwensfonds.domain.Kind;
import nl.vertrouwensfonds.domain.Severity;

/**
 * A report that is neither proven nor gone.
 *
 * @param kind as reported, or amended since, as is {@code severity}
 * @param earlier how many reports of the same side were open or gone when it was made
 * @param restsFrom from when on it weighs ever less; null while that is not known
 * @param weighs false once its incident has been proven: then it accuses nobody
 */
public record Accusation(
    Instant since, Kind kind, Severity severity, int earlier, Instant restsFrom, boolean weighs) {}
