package nl.vertrouwensfonds.api.door;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import nl.vertrouwensfonds.api.problem.HttpProblem;

/** Where every request comes in, whatever it asks. */
@ApplicationScoped
class Entrance {

  /** Before cross-origin rules, who is calling, and the resources. */
  private static final int FIRST = 1000;

  /** No more than it takes to name everything that one can ask for. */
  private static final int LONGEST_ADDRESS = 4096;

  private final CallerSettings settings;
  private final AnswerHead head;
  private final Draining draining;
  private final Measures measures;
  private final Traces traces;
  private final BareProblems problems;
  private final MeterRegistry registry;

  Entrance(
      CallerSettings settings,
      AnswerHead head,
      Draining draining,
      Measures measures,
      Traces traces,
      BareProblems problems,
      MeterRegistry registry) {
    this.settings = settings;
    this.head = head;
    this.draining = draining;
    this.measures = measures;
    this.traces = traces;
    this.problems = problems;
    this.registry = registry;
  }

  void open(@Observes Filters filters) {
    filters.register(this::enter, FIRST);
  }

  void catchFalling(@Observes Router router) {
    router.route().failureHandler(this::failed);
    router.errorHandler(400, this::failed); // an address that no route can be looked for by
  }

  private void enter(RoutingContext http) {
    var begun = Timer.start(registry);
    draining.entered(http);
    traces.entered(http);
    http.addHeadersEndHandler(_ -> {
      head.complete(http.response());
      draining.answered(http);
      var request = Measures.told(http);
      measures.answered(request, begun);
      traces.answered(http, request);
    });
    Unread.limit(http, settings.bodyTime());
    dropWhatIsNoToken(http.request());
    Wishes.understand(http.request());
    int refused = refused(http.request());
    if (refused == 0) {
      http.next();
    } else {
      http.fail(refused);
    }
  }

  /** The status by which it gets no further; 0 when it may. */
  private static int refused(HttpServerRequest request) {
    if (request.authority() == null) {
      return 400; // HTTP/1.0 could do without a host; links to what comes next cannot
    }
    if (request.uri().length() > LONGEST_ADDRESS) {
      return 414;
    }
    if (!isAddress(request.uri())) {
      return 400;
    }
    if (Wishes.isEncoded(request)) {
      return 415;
    }
    return Wishes.isImpossible(request) ? 406 : 0;
  }

  private static boolean isAddress(String address) {
    try {
      return new URI(address).getRawPath() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static void dropWhatIsNoToken(HttpServerRequest request) {
    var sent = request.headers().getAll(HttpHeaders.AUTHORIZATION);
    if (sent.size() > 1 || sent.size() == 1 && !SentToken.isOne(sent.getFirst())) {
      request.headers().remove(HttpHeaders.AUTHORIZATION);
    }
  }

  /**
   * What failed before a resource saw it, or behind it; the server's own fault goes on from here.
   */
  private void failed(RoutingContext http) {
    var response = http.response();
    boolean callers = http.statusCode() >= 400 && http.statusCode() < 500;
    if (response.ended() || response.closed()) {
      return;
    }
    if (callers && !response.headWritten()) {
      problems.answer(http, HttpProblem.of(http.statusCode()));
    } else {
      http.next();
    }
  }
}
