package nl.vertrouwensfonds.webhooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;
import nl.vertrouwensfonds.api.Listening;

/** Somebody who is told: keeps what arrives, and answers as it is asked to. */
final class Receiver implements AutoCloseable {

  /** What was sent, and how it was answered. */
  record Got(String id, String timestamp, String signature, String body, int status) {
    JsonNode json() {
      return Listening.json(body);
    }

    String relationship() {
      return json().path("partitionkey").textValue();
    }

    long revision() {
      return json().at("/data/event/revision").longValue();
    }
  }

  private final HttpServer server;
  private final List<Got> got = new CopyOnWriteArrayList<>();
  volatile ToIntFunction<JsonNode> answers = _ -> 204;

  Receiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::take);
    server.start();
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    int status = answers.applyAsInt(Listening.json(body));
    var headers = exchange.getRequestHeaders();
    got.add(
        new Got(
            headers.getFirst("webhook-id"),
            headers.getFirst("webhook-timestamp"),
            headers.getFirst("webhook-signature"),
            body,
            status));
    if (status == 302) {
      exchange.getResponseHeaders().add("Location", url());
    }
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook?a=b";
  }

  List<Got> got() {
    return got;
  }

  /** Those that it said it has. */
  List<Got> accepted() {
    return got.stream().filter(it -> it.status() / 100 == 2).toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
