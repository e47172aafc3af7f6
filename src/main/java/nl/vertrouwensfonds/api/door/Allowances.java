package nl.vertrouwensfonds.api.door;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.vertrouwensfonds.access.Caller;
import nl.vertrouwensfonds.api.problem.ProblemException;
import nl.vertrouwensfonds.api.problem.Problems;

/** Takes what a request costs from what its caller has left. */
@ApplicationScoped
public class Allowances {

  /** In what time a costly answer is read. */
  private static final Duration LONGEST = Duration.ofMinutes(2);

  /** A hundred things or more. */
  private static final Predicate<String> LONG = Pattern.compile("\\d{3,}").asMatchPredicate();

  private static final String PLACE = CostlyPlace.class.getName();

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
      case READ -> {
        goOn(taker, http);
        TurnFilter.inTurn(http, turns(taker, http));
      }
      case WRITE -> goOn(taker, http);
      case COSTLY -> {
        take(taker.costlyAtOnce);
        var place = new CostlyPlace(taker.costlyAtOnce, takers.costlyAtOnce());
        http.put(PLACE, place);
        AnswerOut.then(http, LONGEST, place::leave);
      }
    }
  }

  /** Its own first, so that who waits for himself keeps no turn from others. */
  private List<Turn> turns(Taker taker, RoutingContext http) {
    var own = Turn.ofCaller(taker.turns);
    return http.queryParam("limit").stream().anyMatch(LONG)
        ? List.of(own, Turn.ofAll(takers.longAtOnce()))
        : List.of(own);
  }

  private static void goOn(Taker taker, RoutingContext http) {
    take(taker.atOnce);
    AnswerOut.then(http, taker.atOnce::release);
  }

  /**
   * Lets a costly request that is there as a whole go on.
   *
   * @throws ProblemException 503 when too many do
   */
  public void begin(RoutingContext http) {
    CostlyPlace place = http.get(PLACE);
    if (place != null) {
      place.enter();
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

  private static void take(Semaphore places) {
    if (!places.tryAcquire()) {
      throw refused("at-once", 1);
    }
  }
}
