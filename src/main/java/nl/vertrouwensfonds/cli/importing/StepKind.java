package nl.vertrouwensfonds.cli.importing;

import java.util.Arrays;
import java.util.Optional;
import nl.vertrouwensfonds.domain.Side;

/** The things that are done to a commitment, in the order in which they are done. */
enum StepKind {
  MADE("commitment-made.v1", Side.SUPPLIER, ""),
  ANSWERED("commitment-answered.v1", Side.CLIENT, "/answer"),
  DELIVERED("commitment-delivered.v1", Side.SUPPLIER, "/delivery"),
  ASSESSED("commitment-assessed.v1", Side.CLIENT, "/assessment");

  private final String event;
  private final Side by;
  private final String path;

  StepKind(String event, Side by, String path) {
    this.event = event;
    this.by = by;
    this.path = path;
  }

  Side by() {
    return by;
  }

  /** The last part of the address it is sent to. */
  String path() {
    return path;
  }

  /** The kind of step that an event in the log records. */
  static Optional<StepKind> of(String event) {
    return Arrays.stream(values()).filter(it -> it.event.equals(event)).findFirst();
  }
}
