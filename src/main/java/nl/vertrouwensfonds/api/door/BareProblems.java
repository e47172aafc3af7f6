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
    var said = http.request().headers().getAll(HttpHeaders.ACCEPT_LANGUAGE);
    var language = Messages.language(said);
    var told = problems.answer(problem.details(), language);
    http.response()
        .setStatusCode(told.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY) // as every other problem
        .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
    if (told.status() == 415) {
      http.response().putHeader(HttpHeaders.ACCEPT_ENCODING, "identity");
    }
    http.response().end(bytes(told));
  }

  private Buffer bytes(Problem told) {
    try {
      return Buffer.buffer(json.writeValueAsBytes(told));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was read can be written", e);
    }
  }
}
