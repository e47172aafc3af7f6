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

  /** Sealed: nobody but the side itself reads it. Content: text. */
  record WillDeclared(Declaration declaration) implements WillEvent {}

  /** Both declarations are in, and both are read by all. Content: client, supplier. */
  record WillsOpened(Declaration client, Declaration supplier) implements WillEvent {}

  /** What the neutral makes of both. Content: reason. */
  record WillAssessed(Finding finding) implements WillEvent {}

  /** Content: reason. */
  record WillWithdrawn() implements WillEvent {}
}
