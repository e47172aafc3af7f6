package nl.vertrouwensfonds.api.contract;

import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.vertrouwensfonds.api.contract.RandomRequest.Asked;

/**
 * Sends many requests that nobody thought of to a service, and finds those that are answered as the
 * contract does not allow, or by a fault of the server.
 */
final class Fuzz {

  private static final int FOR_ONE_SCENE = 1000;
  private static final int TOLD = 50;

  /** Of a head, said of all operations in one place. */
  private static final Set<Integer> TOO_LONG = Set.of(414, 431);

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Contract contract = Contract.written();
  private final Map<String, Integer> answers = new TreeMap<>();
  private final Map<String, Asked> wrong = new TreeMap<>();
  private final SplittableRandom random;
  private final RandomRequest requests;

  Fuzz(long seed) {
    System.out.println("fuzz: seed " + seed);
    random = new SplittableRandom(seed);
    requests = new RandomRequest(contract, random);
  }

  /** What was answered as it may not be, each with a request for which it was. */
  Map<String, Asked> of(int many) throws InterruptedException {
    for (int i = 0; i < many && wrong.size() < TOLD; i += FOR_ONE_SCENE) {
      var scene = scene(i / FOR_ONE_SCENE);
      var tokens = tokens(scene);
      for (int j = 0; j < Math.min(FOR_ONE_SCENE, many - i) && wrong.size() < TOLD; j++) {
        ask(requests.next(scene.ids(), tokens.get(random.nextInt(tokens.size()))));
      }
    }
    System.out.println("fuzz: " + answers);
    return wrong;
  }

  private static AccessScene scene(int turn) {
    return switch (turn % 3) {
      case 0 -> AccessScene.led();
      case 1 -> AccessScene.opening();
      default -> AccessScene.over();
    };
  }

  /** Those at the table come more often than the others. */
  private static List<String> tokens(AccessScene scene) {
    Collection<String> all =
        scene.callers().entrySet().stream()
            .flatMap(it -> {
              boolean atTable = Stream.of("client", "supplier").anyMatch(it.getKey()::equals);
              return Stream.generate(it.getValue()::token).limit(atTable ? 4 : 1);
            })
            .toList();
    var tokens = new ArrayList<>(all);
    tokens.add(null);
    return tokens;
  }

  private void ask(Asked asked) throws InterruptedException {
    try {
      var answer = http.send(request(asked), BodyHandlers.ofString());
      answers.merge(Integer.toString(answer.statusCode()), 1, Integer::sum);
      hold(asked, answer);
    } catch (IOException | AssertionError e) {
      answers.merge("wrong", 1, Integer::sum);
      wrong.put(asked.operation() + ": " + e.getMessage(), asked);
    }
  }

  private HttpRequest request(Asked asked) {
    var address = RestAssured.baseURI + ":" + RestAssured.port + asked.address();
    var request = HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE);
    asked.headers().forEach(request::header);
    var body =
        asked.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(asked.body());
    return request.method(asked.method(), body).build();
  }

  private void hold(Asked asked, HttpResponse<String> answer) {
    if (answer.statusCode() >= 500) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    if (TOO_LONG.contains(answer.statusCode())) {
      return;
    }
    if (asked.operation().startsWith(asked.method() + " ")
        && contract.operation(asked.method(), asked.path()).isPresent()) {
      HeldToContract.hold(told(asked), told(answer));
    }
  }

  /** What the contract tells of it: not what is there beside. */
  private Request told(Asked asked) {
    var request = new SimpleRequest.Builder(asked.method(), asked.path());
    asked
        .headers()
        .forEach((name, value) -> {
          boolean form = name.startsWith("Accept") || name.equals("Content-Type");
          if (!form && !value.isEmpty()) {
            request.withHeader(name, value);
          }
        });
    asked.known().forEach(request::withQueryParam);
    return (asked.body() == null
            ? request
            : request.withContentType("application/json").withBody(withoutNulls(asked.body())))
        .build();
  }

  /** What is null is not there, says the contract; the validator knows it otherwise. */
  private static byte[] withoutNulls(byte[] body) {
    try {
      var json = JSON.readTree(body);
      drop(json);
      return JSON.writeValueAsBytes(json);
    } catch (IOException noJson) {
      return body;
    }
  }

  private static void drop(JsonNode json) {
    if (json instanceof ObjectNode object) {
      object.properties().removeIf(it -> it.getValue().isNull());
    }
    json.forEach(Fuzz::drop);
  }

  private static SimpleResponse told(HttpResponse<String> answer) {
    var response = new SimpleResponse.Builder(answer.statusCode()).withBody(answer.body());
    answer.headers().map().forEach(response::withHeader);
    return response.build();
  }
}
