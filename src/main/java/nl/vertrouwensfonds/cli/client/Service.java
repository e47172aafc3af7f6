package nl.vertrouwensfonds.cli.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.vertrouwensfonds.boot.data.Refused;
import nl.vertrouwensfonds.boot.tokens.TokenSigner;
import nl.vertrouwensfonds.cli.terminal.Words;

/** The running service. Many threads may call at once. */
public final class Service implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration TOKENS_HOLD = Duration.ofHours(24);

  private final URI address;
  private final TokenSigner signer;
  private final Words words;
  private final Retries retries = new Retries(400);
  private final Map<Speaker, String> tokens = new ConcurrentHashMap<>();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  private Service(URI address, TokenSigner signer, Words words) {
    this.address = address;
    this.signer = signer;
    this.words = words;
  }

  /**
   * @throws Refused when no service answers there, or it does not believe the tokens
   */
  public static Service at(URI address, TokenSigner signer, Words words) {
    var service = new Service(address, signer, words);
    try {
      if (service.send(service.request(Speaker.OPERATOR, "/organisations").build()).status()
          == 401) {
        throw new Refused(words.say("service.disbelieves", address));
      }
      return service;
    } catch (IOException | IllegalArgumentException e) {
      throw new Refused(words.say("service.away", address));
    }
  }

  /** Reads something. */
  public Answer get(Speaker who, String path) {
    return sent(request(who, path).build());
  }

  /**
   * Writes something. A request that may have been lost is sent again, so it must be one that can
   * be repeated.
   *
   * @param key makes a repetition harmless; null for what is harmless by its nature
   */
  public Answer post(Speaker who, String path, Object body, String key) {
    var request =
        request(who, path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json(body)));
    if (key != null) {
      request.header("Idempotency-Key", '"' + key + '"');
    }
    return sent(request.build());
  }

  private HttpRequest.Builder request(Speaker who, String path) {
    return HttpRequest.newBuilder(address.resolve(path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + tokens.computeIfAbsent(who, this::token))
        .header("Accept-Language", words.language().toLanguageTag());
  }

  private String token(Speaker who) {
    return signer.sign(who.person(), who.organisation(), who.role(), TOKENS_HOLD);
  }

  private Answer sent(HttpRequest request) {
    try {
      return retries.until(() -> send(request));
    } catch (IOException e) {
      throw new Refused(words.say("service.lost", address, e.toString()));
    }
  }

  private Answer send(HttpRequest request) throws IOException {
    try {
      var response = http.send(request, BodyHandlers.ofString());
      boolean replayed = response.headers().firstValue("Idempotent-Replayed").isPresent();
      String link = response.headers().firstValue("Link").orElse("");
      return new Answer(response.statusCode(), body(response), link, replayed);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static JsonNode body(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  private static String json(Object body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
