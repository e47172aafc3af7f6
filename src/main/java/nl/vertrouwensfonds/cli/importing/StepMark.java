package nl.vertrouwensfonds.cli.importing;

import java.time.temporal.Temporal;

/**
 * What tells a step from all others of the same commitment.
 *
 * @param when of a move the day it moves to, as the moment at which it was agreed on is a guess; of
 *     all else the moment from which it counts
 */
record StepMark(StepKind kind, Temporal when) {}
