package nl.vertrouwensfonds.feed;

import java.time.Instant;
import java.util.List;

/** Somebody who is told what happens, as it happens. None of this may wait for anything. */
public interface Follower {

  /** Whether there is somebody still; once false it stays so. */
  boolean isOpen();

  /** Whether it can take something now. */
  boolean isReady();

  /**
   * What comes next, in order; it can be nothing.
   *
   * @param upTo up to which position that is all
   */
  void take(List<FeedEvent> events, long upTo);

  /** Time passes. */
  void tick(Instant now);

  /** Nothing more is told. */
  void close();
}
