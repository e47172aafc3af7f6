package nl.vertrouwensfonds.api.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import nl.vertrouwensfonds.api.headers.AllowedMethods;
import nl.vertrouwensfonds.audit.Damage;
import nl.vertrouwensfonds.audit.LogDamaged;
import nl.vertrouwensfonds.log.DamagedLog;
import nl.vertrouwensfonds.log.DatabaseFailures;
import nl.vertrouwensfonds.log.OutcomeUnknown;
import nl.vertrouwensfonds.log.Unavailable;
import nl.vertrouwensfonds.queries.asof.Unanswerable;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/** Turns whatever ends a request early into a problem document. */
public class ProblemMappers {

  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  private static final AtomicLong toldAt = new AtomicLong();

  private final Problems problems;
  private final AllowedMethods methods;
  private final WholeBody body;
  private final InstantSource clock;
  private final Damage damage;

  ProblemMappers(
      Problems problems,
      AllowedMethods methods,
      WholeBody body,
      InstantSource clock,
      Damage damage) {
    this.damage = damage;
    this.problems = problems;
    this.methods = methods;
    this.body = body;
    this.clock = clock;
  }

  @ServerExceptionMapper
  RestResponse<Problem> problem(ProblemException problem, HttpHeaders headers) {
    return told(problem, headers);
  }

  @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
  RestResponse<Problem> unknownCaller(Throwable unknown, HttpHeaders headers) {
    return told(HttpProblem.of(401), headers);
  }

  @ServerExceptionMapper
  RestResponse<Problem> forbidden(ForbiddenException forbidden, HttpHeaders headers) {
    return told(ProblemException.of(403, "not-yours"), headers);
  }

  @ServerExceptionMapper
  RestResponse<Problem> mismatch(
      MismatchedInputException mismatch,
      ContainerRequestContext request,
      SimpleResourceInfo resource,
      HttpHeaders headers) {
    var flaws = body.flaws(mismatch, request, resource);
    return told(ProblemException.flaws(400, "malformed", flaws), headers);
  }

  @ServerExceptionMapper
  RestResponse<Problem> invalid(ResteasyReactiveViolationException invalid, HttpHeaders headers) {
    return told(InvalidBody.of(invalid.getConstraintViolations()), headers);
  }

  @ServerExceptionMapper
  RestResponse<Problem> unanswerable(Unanswerable unanswerable, UriInfo uri, HttpHeaders headers) {
    // What is about several instants has its last one in another parameter.
    String last = uri.getQueryParameters().containsKey("to") ? "to" : "at";
    var problem =
        switch (unanswerable.reason()) {
          case FUTURE -> ProblemException.at(422, "invalid", last, "future");
          case AFTER_LEAVING -> ProblemException.at(422, "invalid", last, "after-leaving");
          case BEFORE_LAST_EVENT -> ProblemException.at(422, "invalid", last, "before-last-event");
          case BACKWARDS -> ProblemException.at(422, "invalid", "from", "backwards");
          case TOO_MANY -> ProblemException.at(422, "invalid", "step", "too-many");
        };
    return told(problem, headers);
  }

  /** An issuer that is away, or answers nonsense, is no fault of the token. */
  @ServerExceptionMapper({Unavailable.class, OIDCException.class})
  RestResponse<Problem> unavailable(Throwable unavailable, HttpHeaders headers) {
    once(unavailable);
    return told(ProblemException.of(503, "unavailable"), headers);
  }

  @ServerExceptionMapper
  RestResponse<Problem> unknown(OutcomeUnknown unknown, HttpHeaders headers) {
    LOG.warn(unknown.getMessage(), unknown.getCause());
    return told(
        ProblemException.at(503, "outcome-unknown", "Idempotency-Key", "same-key"), headers);
  }

  /** It was written to the server's log where it was found. */
  @ServerExceptionMapper
  RestResponse<Problem> damaged(LogDamaged damaged, HttpHeaders headers) {
    return told(ProblemException.of(503, "log-damaged"), headers);
  }

  /** The same, found while something was read. */
  @ServerExceptionMapper
  RestResponse<Problem> damaged(DamagedLog it, HttpHeaders headers) {
    return damaged(damage.found(it.relationship(), it.what()), headers);
  }

  /** Of all in one second one is told: they have the same reason, and callers can make many. */
  private void once(Throwable unavailable) {
    long second = clock.instant().getEpochSecond();
    if (toldAt.getAndSet(second) != second) {
      LOG.warn(unavailable.getMessage());
    }
  }

  @ServerExceptionMapper
  RestResponse<Problem> http(WebApplicationException http, UriInfo uri, HttpHeaders headers) {
    if (http.getCause() instanceof JsonProcessingException json) {
      var flaws = List.of(JsonProblem.flaw(json));
      return told(ProblemException.flaws(400, "malformed", flaws), headers);
    }
    int status = http.getResponse().getStatus();
    var told = told(HttpProblem.of(status), headers);
    if (status == 405) {
      told.getHeaders().putSingle(HttpHeaders.ALLOW, methods.of(uri.getPath()));
    }
    return told;
  }

  @ServerExceptionMapper
  RestResponse<Problem> unexpected(Throwable unexpected, HttpHeaders headers, RoutingContext http) {
    if (http.response().closed()) {
      return told(ProblemException.of(503, "unavailable"), headers); // nobody reads it
    }
    if (DatabaseFailures.isTransient(unexpected)) {
      return unavailable(unexpected, headers);
    }
    LOG.error("a request failed", unexpected);
    return told(ProblemException.of(500, "internal"), headers);
  }

  private RestResponse<Problem> told(ProblemException problem, HttpHeaders headers) {
    var language = Messages.language(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    return problems.response(problem.details(), language);
  }
}
