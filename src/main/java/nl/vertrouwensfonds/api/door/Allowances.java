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
      hold(taker.costlyAtOnce, takers.costlyAtOnce(), http);
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

  /** A place among a few of the caller's, and of all, until the answer is out. */
  private static void hold(Semaphore ofCaller, Semaphore ofAll, RoutingContext http) {
    if (!ofCaller.tryAcquire()) {
      throw refused("at-once", 1);
    }
    if (!ofAll.tryAcquire()) {
      ofCaller.release();
      throw ProblemException.of(503, "unavailable");
    }
    AnswerOut.then(
        http,
        () -> {
          ofCaller.release();
          ofAll.release();
        });
  }
}
