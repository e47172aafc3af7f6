package nl.vertrouwensfonds.audit;

/** How much of a machine the verifying of logs may take. */
@FunctionalInterface
public interface Pace {

  /** As fast as it goes, for somebody who waits. */
  Pace HASTE = _ -> {};

  /**
   * Some of the work is done, and no connection is held: here it may rest.
   *
   * @param events that were read since the last time
   */
  void done(long events);
}
