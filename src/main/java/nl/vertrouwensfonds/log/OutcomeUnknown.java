package nl.vertrouwensfonds.log;

/** The answer to a commit was lost, and nobody could be asked whether it was made. */
public final class OutcomeUnknown extends RuntimeException {

  OutcomeUnknown(Throwable lost) {
    super("it is not known whether a commit was made", lost);
  }
}
