package nl.vertrouwensfonds.api.contract;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Body;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.Response;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Holds what was asked and answered against the contract. */
public final class HeldToContract {

  private static final Contract CONTRACT = Contract.written();
  private static final JsonMapper JSON = new JsonMapper();

  /** Fields that the contract does not know are found by the drift test, type by type. */
  private static final LevelResolver LEVELS =
      LevelResolver.create()
          .withLevel("validation.schema.additionalProperties", ValidationReport.Level.IGNORE)
          .build();

  private static final OpenApiInteractionValidator VALIDATOR =
      OpenApiInteractionValidator.createFor(Contract.FILE.toAbsolutePath().toString())
          .withLevelResolver(LEVELS)
          .build();

  private HeldToContract() {}

  /** Each answer is as the contract promises, and what was carried out was asked as it asks. */
  static void hold(Request request, Response response) {
    String method = request.getMethod().name();
    var operation = CONTRACT.operation(method, request.getPath());
    if (operation.isEmpty()) {
      told(method, request, unknown(response));
      return;
    }
    told(method, request, answer(request, response));
    if (response.getStatus() < 400) {
      told(method, request, Complaints.in(VALIDATOR.validateRequest(request)));
    } else {
      told(method, request, code(operation.get(), response));
    }
  }

  /** The answer to a request that was sent in another way, of which the body is gone. */
  public static HttpResponse<String> held(HttpResponse<String> answered) {
    var asked = answered.request();
    var request = new SimpleRequest.Builder(asked.method(), asked.uri().getPath()).build();
    var response = new SimpleResponse.Builder(answered.statusCode()).withBody(answered.body());
    answered.headers().map().forEach(response::withHeader);
    told(asked.method(), request, answer(request, response.build()));
    return answered;
  }

  private static Set<String> answer(Request request, Response response) {
    return Complaints.in(
        VALIDATOR.validateResponse(request.getPath(), request.getMethod(), response));
  }

  /** For what the contract does not know there is one of two refusals. */
  private static Set<String> unknown(Response response) {
    return switch (response.getStatus()) {
      case 404, 405 -> Set.of();
      default -> Set.of("The contract knows no such operation.");
    };
  }

  private static Set<String> code(Contract.Operation operation, Response response) {
    String code = json(response).path("code").asText();
    var listed = operation.codes(response.getStatus());
    return listed.contains(code)
        ? Set.of()
        : Set.of("The code " + code + " is not among those listed: " + listed);
  }

  private static JsonNode json(Response response) {
    try {
      Body body = response.getResponseBody().orElseThrow();
      return JSON.readTree(body.toString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void told(String method, Request request, Set<String> wrong) {
    if (!wrong.isEmpty()) {
      throw new AssertionError(
          method
              + " "
              + request.getPath()
              + " is not as the contract says:\n"
              + String.join("\n", wrong));
    }
  }
}
