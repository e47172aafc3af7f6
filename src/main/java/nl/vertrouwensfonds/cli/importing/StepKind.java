package nl.vertrouwensfonds.cli.importing;

import java.util.Map;
import nl.vertrouwensfonds.domain.Side;

/**
 * The things that are done to a commitment, in the order in which they are done at one moment. A
 * miss comes before what is delivered on the day after: whether that is known at once or told by a
 * later file, the history is the same.
 */
enum StepKind {
  MADE(Side.SUPPLIER, "", Map.of()),
  ANSWERED(Side.CLIENT, "/answer", Map.of("answer", "accepted")),
  MOVE_PROPOSED(Side.SUPPLIER, "/move", Map.of()),
  MOVE_ANSWERED(Side.CLIENT, "/move/answer", Map.of("answer", "accepted")),
  MISSED(Side.CLIENT, "/assessment", Map.of("outcome", "missed")),
  DELIVERED(Side.SUPPLIER, "/delivery", Map.of()),
  KEPT(Side.CLIENT, "/assessment", Map.of("outcome", "kept")),
  MADE_GOOD(Side.CLIENT, "/assessment", Map.of("outcome", "made-good")),
  RELEASED(Side.CLIENT, "/release", Map.of());

  private final Side by;
  private final String path;
  private final Map<String, String> says;

  StepKind(Side by, String path, Map<String, String> says) {
    this.by = by;
    this.path = path;
    this.says = says;
  }

  Side by() {
    return by;
  }

  /** The last part of the address it is sent to. */
  String path() {
    return path;
  }

  /** What is sent there whatever the row. */
  Map<String, String> says() {
    return says;
  }

  /** The first of those that take turns: a move is answered before the next is proposed. */
  StepKind beginning() {
    return this == MOVE_ANSWERED ? MOVE_PROPOSED : this;
  }
}
