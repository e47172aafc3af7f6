package nl.vertrouwensfonds.api.door;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import nl.vertrouwensfonds.api.http.CurrentCaller;
import nl.vertrouwensfonds.log.TextHolder;

/**
 * The texts that answers hold until whoever asked has read them. Somebody who reads slowly holds
 * them long, so that there is a bound on all of them, on those of each caller, and on the time.
 */
@ApplicationScoped
class AnswerTexts implements TextHolder {

  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final String HELD = AnswerTexts.class.getName();

  private final Takers takers;
  private final CurrentCaller currentCaller;
  private final CurrentVertxRequest request;

  AnswerTexts(Takers takers, CurrentCaller currentCaller, CurrentVertxRequest request) {
    this.takers = takers;
    this.currentCaller = currentCaller;
    this.request = request;
  }

  @Override
  public void hold(int bytes) {
    if (bytes > AnswerOut.SHORT && Arc.container().requestContext().isActive()) {
      var http = request.getCurrent();
      if (http != null) {
        held(http).take(Math.min(bytes, Taker.MOST_BYTES));
      }
    }
  }

  private HeldBytes held(RoutingContext http) {
    HeldBytes known = http.get(HELD);
    if (known != null) {
      return known;
    }
    var held = takers.texts(currentCaller.get());
    http.put(HELD, held);
    AnswerOut.then(http, LONGEST, held::free);
    return held;
  }
}
