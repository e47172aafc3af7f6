package nl.vertrouwensfonds.api.contract;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Requests for operations of the contract, many of them. */
final class Asking {

  /** All of an answer that its asker can see, but for what tells the time or counts requests. */
  record Answer(int status, String text, Map<String, List<String>> headers) {

    static Answer of(HttpResponse<String> answer) {
      var headers = new TreeMap<>(answer.headers().map());
      headers.keySet().removeIf(it -> it.startsWith("ratelimit") || it.equals("date"));
      return new Answer(answer.statusCode(), answer.body(), headers);
    }
  }

  /** What no body of the contract says. */
  private static final String NO_BODY = "{\"noBodySaysThis\":1}";

  private static final Set<String> WITHOUT_BODY = Set.of("GET", "DELETE");

  private final HttpClient http = HttpClient.newHttpClient();

  /**
   * @param operation method and template, such as {@code GET /relationships/{relationship}}
   * @param ids by the names in the template
   * @param authorization null for nobody
   */
  Answer ask(String operation, Map<String, String> ids, String authorization) {
    String[] parts = operation.split(" ");
    String path = parts[1];
    for (String name : AccessScene.named(path)) {
      path = path.replace("{" + name + "}", ids.getOrDefault(name, ids.get("relationship")));
    }
    var request =
        HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
            .header("Accept-Language", "en");
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    if (WITHOUT_BODY.contains(parts[0])) {
      request.method(parts[0], BodyPublishers.noBody());
    } else {
      request.header("Content-Type", "application/json");
      request.method(parts[0], BodyPublishers.ofString(NO_BODY));
    }
    return answer(request.build());
  }

  private Answer answer(HttpRequest request) {
    try {
      return Answer.of(http.send(request, BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new AssertionError(request.toString(), e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
