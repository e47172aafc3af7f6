package nl.vertrouwensfonds.api.door;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import nl.vertrouwensfonds.access.Caller;
import nl.vertrouwensfonds.api.problem.ProblemException;
import nl.vertrouwensfonds.api.problem.Problems;

/** Takes what a request costs from what its caller has left. */
@ApplicationScoped
public class Allowances {

  /** How often it is looked whether a costly answer has been read, or nobody reads it any more. */
  private static final long LOOK_MILLIS = 500;

  /** What a request costs. */
  public enum Sort {
    READ,
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
    if (sort == Sort.COSTLY) {
      hold(taker.costlyAtOnce, http);
    }
  }

  private static Allowance allowance(Taker taker, Sort sort) {
    return switch (sort) {
      case READ -> taker.reads;
      case WRITE -> taker.writes;
      case COSTLY -> taker.costly;
    };
  }

  private static ProblemException refused(String variant, long again) {
    return ProblemException.of(429, "too-many-requests", variant).with(Problems.AGAIN, again);
  }

  /**
   * One of a few, until the answer is out. It is looked at again and again, because a connection
   * that breaks while the answer is written tells it to nobody else.
   */
  private static void hold(Semaphore few, RoutingContext http) {
    var response = http.response();
    if (!few.tryAcquire()) {
      throw refused("at-once", 1);
    }
    http.vertx()
        .setPeriodic(
            LOOK_MILLIS,
            timer -> {
              if (response.ended() || response.closed()) {
                http.vertx().cancelTimer(timer);
                few.release();
              }
            });
  }
}
