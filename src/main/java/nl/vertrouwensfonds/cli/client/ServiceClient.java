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
import nl.vertrouwensfonds.boot.data.UserFacingException;
import nl.vertrouwensfonds.boot.tokens.TokenSigner;
import nl.vertrouwensfonds.cli.terminal.TerminalMessages;

/** An HTTP client of the running service. Many threads may call at once. */
public final class ServiceClient implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  /** What is computed from a whole log takes as long as that is. */
  private static final Duration LONGEST = Duration.ofMinutes(20);

  private static final Duration TOKEN_VALIDITY = Duration.ofHours(24);

  private final URI address;
  private final TokenSigner signer;
  private final TerminalMessages messages;
  private final RetryPolicy retryPolicy = new RetryPolicy(400);
  private final Map<ServiceUser, String> tokens = new ConcurrentHashMap<>();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  private ServiceClient(URI address, TokenSigner signer, TerminalMessages messages) {
    this.address = address;
    this.signer = signer;
    this.messages = messages;
  }

  /**
   * @throws UserFacingException when no service answers there, or it does not believe the tokens
   */
  public static ServiceClient connect(URI address, TokenSigner signer, TerminalMessages messages) {
    var service = new ServiceClient(address, signer, messages);
    try {
      if (service.send(service.request(ServiceUser.OPERATOR, "/organisations").build()).status()
          == 401) {
        throw new UserFacingException(messages.text("service.disbelieves", address));
      }
      return service;
    } catch (IOException | IllegalArgumentException e) {
      throw new UserFacingException(messages.text("service.away", address));
    }
  }

  /** Reads something. */
  public ServiceResponse get(ServiceUser who, String path) {
    return sendWithRetries(request(who, path).build());
  }

  /** Reads something that may take very long. */
  public ServiceResponse getPatiently(ServiceUser who, String path) {
    return sendWithRetries(request(who, path).timeout(LONGEST).build());
  }

  /**
   * Writes something. A request that may have been lost is sent again, so it must be one that can
   * be repeated.
   *
   * @param key makes a repetition harmless; null for what is harmless by its nature
   */
  public ServiceResponse post(ServiceUser who, String path, Object body, String key) {
    var request =
        request(who, path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json(body)));
    if (key != null) {
      request.header("Idempotency-Key", '"' + key + '"');
    }
    return sendWithRetries(request.build());
  }

  private HttpRequest.Builder request(ServiceUser who, String path) {
    return HttpRequest.newBuilder(address.resolve(path))
        .timeout(TIMEOUT)
        .header("Authorization", "Bearer " + tokens.computeIfAbsent(who, this::token))
        .header("Accept-Language", messages.language().toLanguageTag());
  }

  private String token(ServiceUser who) {
    return signer.sign(who.person(), who.organisation(), who.role(), TOKEN_VALIDITY);
  }

  private ServiceResponse sendWithRetries(HttpRequest request) {
    try {
      return retryPolicy.retry(() -> send(request));
    } catch (IOException e) {
      throw new UserFacingException(messages.text("service.lost", address, e.toString()));
    }
  }

  private ServiceResponse send(HttpRequest request) throws IOException {
    try {
      var response = http.send(request, BodyHandlers.ofString());
      boolean replayed = response.headers().firstValue("Idempotent-Replayed").isPresent();
      String link = response.headers().firstValue("Link").orElse("");
      return new ServiceResponse(response.statusCode(), body(response), link, replayed);
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
