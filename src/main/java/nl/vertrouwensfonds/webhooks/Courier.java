package nl.vertrouwensfonds.webhooks;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import nl.vertrouwensfonds.webhooks.Answer.Failure;

/**
 * Carries a message to its receiver. No thread waits for an answer; a few wait for names to be
 * looked up. A redirect is an answer like any other that is not 2xx; of an answer's body no more
 * than a little is taken, and nothing of it is kept.
 */
@ApplicationScoped
class Courier {

  private static final int LOOKUPS = 4;
  private static final int CONNECT_MILLIS = 5_000;
  private static final int ANSWER_MILLIS = 15_000;
  private static final int MOST_OF_BODY = 16 * 1024;

  private final Targets targets;
  private final HttpClient http;
  private final ExecutorService lookups = Executors.newFixedThreadPool(LOOKUPS);

  Courier(Vertx vertx, Targets targets) {
    this.targets = targets;
    this.http =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setIdleTimeout(ANSWER_MILLIS / 1000 + 5)
                .setMaxHeaderSize(MOST_OF_BODY)
                .setMaxPoolSize(8));
  }

  @PreDestroy
  void stop() {
    lookups.shutdownNow();
    http.close();
  }

  /** What came of it; it never fails. */
  CompletionStage<Answer> carry(String url, Message message) {
    var target = targets.read(url);
    if (target.isEmpty()) {
      return CompletableFuture.completedFuture(Answer.of(Failure.TARGET_REFUSED));
    }
    var answer = new CompletableFuture<Answer>();
    lookups.execute(() -> lookedUp(target.get(), message, answer));
    return answer;
  }

  private void lookedUp(URI target, Message message, CompletableFuture<Answer> answer) {
    try {
      send(target, targets.resolve(target.getHost()), message)
          .onComplete(
              it -> answer.complete(it.succeeded() ? it.result() : Answer.of(failure(it.cause()))));
    } catch (Targets.Refused refused) {
      answer.complete(Answer.of(refused.failure));
    } catch (RuntimeException e) {
      answer.complete(Answer.of(Failure.NO_CONNECTION));
    }
  }

  /** Connects to the address, and speaks to it by its name: certificates are checked by that. */
  private Future<Answer> send(URI target, InetAddress address, Message message) {
    boolean secure = "https".equalsIgnoreCase(target.getScheme());
    int standard = secure ? 443 : 80;
    int port = target.getPort() < 0 ? standard : target.getPort();
    var options =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setSsl(secure)
            .setHost(bare(target.getHost()))
            .setPort(port)
            .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
            .setURI(path(target))
            .setTimeout(ANSWER_MILLIS)
            .setFollowRedirects(false)
            .putHeader("Content-Type", "application/cloudevents+json")
            .putHeader("User-Agent", "Vertrouwensfonds")
            .putHeader("webhook-id", message.id())
            .putHeader("webhook-timestamp", Long.toString(message.timestamp()))
            .putHeader("webhook-signature", message.signature());
    return http.request(options).compose(it -> sent(it, message));
  }

  private static Future<Answer> sent(HttpClientRequest request, Message message) {
    return request.send(Buffer.buffer(message.body())).map(it -> answered(request, it));
  }

  private static Answer answered(HttpClientRequest request, HttpClientResponse response) {
    var taken = new int[1];
    response.exceptionHandler(_ -> {});
    response.handler(part -> {
      taken[0] += part.length();
      if (taken[0] > MOST_OF_BODY) {
        request.reset();
      }
    });
    return Answer.of(response.statusCode());
  }

  /** An address of version 6 stands in brackets in a URL, and without them elsewhere. */
  private static String bare(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  private static String path(URI target) {
    String path = target.getRawPath().isEmpty() ? "/" : target.getRawPath();
    return target.getRawQuery() == null ? path : path + "?" + target.getRawQuery();
  }

  private static Failure failure(Throwable cause) {
    return cause instanceof TimeoutException ? Failure.TIMED_OUT : Failure.NO_CONNECTION;
  }
}
