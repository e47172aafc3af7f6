package nl.vertrouwensfonds.api.door;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import nl.vertrouwensfonds.access.Caller;
import nl.vertrouwensfonds.api.problem.ProblemException;
import nl.vertrouwensfonds.api.problem.Problems;

/** Takes what a request costs from what its caller has left. */
@ApplicationScoped
public class Allowances {

  /** In what time a costly answer is read. */
  private static final Duration LONGEST = Duration.ofMinutes(2);

  /** What a request costs. */
  public enum Sort {
    READ,
    /** A read that may wait for something to happen, for which there are places of their own. */
    LISTEN,
    WRITE,
    COSTLY
  }

  private final Takers takers;

  Allowances(Takers takers) {
    this.takers = takers;
  }

  /**
   * Takes one of a sort, and tells in the head of the answer what is left.
   *
   * @throws ProblemException 429 when nothing is left
   */
  public void take(Caller caller, Sort sort, RoutingContext http) {
    var taker = takers.of(caller);
    var taken = allowance(taker, sort).take();
    var response = http.response();
    response.putHeader("RateLimit-Policy", taken.policy());
    response.putHeader("RateLimit", taken.state());
    if (taken.again() > 0) {
      throw refused("", taken.again());
    }
    switch (sort) {
      case LISTEN -> {}
      case READ, WRITE -> AnswerOut.then(http, places(taker.atOnce));
      case COSTLY ->
          AnswerOut.then(http, LONGEST, places(taker.costlyAtOnce, takers.costlyAtOnce()));
    }
  }

  private static Allowance allowance(Taker taker, Sort sort) {
    return switch (sort) {
      case READ, LISTEN -> taker.reads;
      case WRITE -> taker.writes;
      case COSTLY -> taker.costly;
    };
  }

  private static ProblemException refused(String variant, long again) {
    return ProblemException.of(429, "too-many-requests", variant).with(Problems.AGAIN, again);
  }

  /**
   * A place at each of these, until the answer is out.
   *
   * @param ofCaller those of this caller: 429 when there is none
   * @param ofAll those of everybody: 503 when there is none
   * @return gives them back
   */
  private static Runnable places(Semaphore ofCaller, Semaphore ofAll) {
    var back = places(ofCaller);
    if (!ofAll.tryAcquire()) {
      back.run();
      throw ProblemException.of(503, "unavailable");
    }
    return () -> {
      back.run();
      ofAll.release();
    };
  }

  private static Runnable places(Semaphore ofCaller) {
    if (!ofCaller.tryAcquire()) {
      throw refused("at-once", 1);
    }
    return ofCaller::release;
  }
}
