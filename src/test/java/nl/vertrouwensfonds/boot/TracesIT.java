package nl.vertrouwensfonds.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import nl.vertrouwensfonds.boot.postgres.Folders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A collector hears where the time of a request went, and nothing of those who asked. */
@Timeout(60)
class TracesIT {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String WILL = "{\"declaration\":\"unwilling\",\"text\":\"No.\"}";

  private final Queue<String> heard = new ConcurrentLinkedQueue<>();

  @Test
  void spansAreInTheTraceOfWhoAsksAndNameNobody() throws Exception {
    var collector = collector();
    var environment =
        Map.of(
            "FONDS_TRACES",
            "http://127.0.0.1:" + collector.getAddress().getPort(),
            "QUARKUS_OTEL_BSP_SCHEDULE_DELAY",
            "0.1S");
    try (var fonds = new RunningFonds(Folders.fresh("traces"), environment)) {
      String relationship = TwoServersIT.registered(fonds);
      TwoServersIT.as(fonds, "anna", "c")
          .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
          .body("{\"name\":\"Somebody Else\"}")
          .post(relationship + "/absent-persons")
          .then()
          .statusCode(201);
      TwoServersIT.as(fonds, "anna", "c")
          .body(WILL)
          .post(relationship + "/cases/x/will?q=searched");
      TwoServersIT.as(fonds, "anna", "c").get(relationship + "?q=searched");
      String all = all("GET /relationships/{relationship}");
      assertTrue(all.contains("POST /relationships/{relationship}/**"), all);
      assertTrue(all.contains("append"), all);
      var trace = new String(HexFormat.of().parseHex(TRACE), StandardCharsets.ISO_8859_1);
      assertEquals(3, all.split(trace, -1).length, "the request, and the append below it");
      for (String not :
          new String[] {
            relationship.substring("/relationships/".length()),
            "searched",
            "Somebody",
            "anna",
            "will"
          }) {
        assertFalse(all.contains(not), not + " in " + all);
      }
    } finally {
      collector.stop(0);
    }
  }

  private HttpServer collector() throws Exception {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/v1/traces",
        exchange -> {
          heard.add(
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    return server;
  }

  /** Once the last of all was heard of. */
  private String all(String last) throws InterruptedException {
    for (int i = 0; i < 100; i++) {
      String all = heard.stream().collect(Collectors.joining());
      if (all.contains(last)) {
        return all;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("not heard: " + last + " in " + heard);
  }
}
