package nl.vertrouwensfonds.domain.event;

/** Whether both sides want to get out of it together. */
public sealed interface WillEvent extends CaseEvent {

  enum Declaration {
    WILLING,
    UNWILLING
  }

  enum Finding {
    SUFFICIENT,
    INSUFFICIENT
  }

  /** Sealed: nobody but the side itself reads it. */
  record WillDeclared(Declaration declaration) implements WillEvent, WithText {}

  /** Both declarations are in, and both are read by all. */
  record WillsOpened(Declaration client, Declaration supplier) implements WillEvent {
    public static final String CLIENT = "client";

    public static final String SUPPLIER = "supplier";
  }

  /** What the neutral makes of both. */
  record WillAssessed(Finding finding) implements WillEvent, WithReason {}

  record WillWithdrawn() implements WillEvent, WithReason {}
}
