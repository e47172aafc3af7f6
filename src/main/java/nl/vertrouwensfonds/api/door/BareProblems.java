package nl.vertrouwensfonds.api.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import nl.vertrouwensfonds.api.problem.Messages;
import nl.vertrouwensfonds.api.problem.Problem;
import nl.vertrouwensfonds.api.problem.ProblemException;
import nl.vertrouwensfonds.api.problem.Problems;

/** Problem documents for whoever got no further than the door. */
@ApplicationScoped
class BareProblems {

  private final Problems problems;
  private final ObjectMapper json;

  BareProblems(Problems problems, ObjectMapper json) {
    this.problems = problems;
    this.json = json;
  }

  void answer(RoutingContext http, ProblemException problem) {
    var language = Messages.language(http.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    var told = problems.problem(problem.details(), language);
    http.response()
        .setStatusCode(told.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
        .end(bytes(told));
  }

  private Buffer bytes(Problem told) {
    try {
      return Buffer.buffer(json.writeValueAsBytes(told));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was read can be written", e);
    }
  }
}
