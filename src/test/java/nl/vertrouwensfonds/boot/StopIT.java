package nl.vertrouwensfonds.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.vertrouwensfonds.boot.postgres.Folders;
import nl.vertrouwensfonds.boot.tokens.SigningKey;
import nl.vertrouwensfonds.boot.tokens.TokenSigner;
import org.junit.jupiter.api.Test;

/** Told to stop, the service stops soon, whatever is under way. */
class StopIT {

  private static final int SECONDS = 10;

  @Test
  void nobodyWhoWaitsOrStallsHoldsIt() throws Exception {
    try (var running = new RunningFonds(Folders.fresh("stop"))) {
      var database = new Database(running.folder);
      var key = SigningKey.existing(running.folder);
      String token =
          "Authorization: Bearer "
              + new TokenSigner(key, Clock.systemUTC())
                  .sign("ops", "operator", "operator", Duration.ofHours(1));
      var held = new ArrayList<Socket>();
      for (int i = 0; i < 5; i++) {
        held.add(says(running, "GET /feed?from=now&wait=30 HTTP/1.1", token, "", ""));
        held.add(says(running, "GET /feed HTTP/1.1", token, "Accept: text/event-stream", "", ""));
        held.add(
            says(
                running,
                "POST /organisations HTTP/1.1",
                token,
                "Content-Type: application/json",
                "Content-Length: 500",
                "",
                "{"));
        held.add(says(running, "POST /orga"));
      }
      Thread.sleep(500);
      RunningFonds.interrupt(running.process);
      assertTrue(running.process.waitFor(SECONDS, TimeUnit.SECONDS), "it does not stop");
      assertEquals(List.of(), database.processes());
      for (var it : held) {
        it.close();
      }
    }
  }

  private static Socket says(RunningFonds to, String request, String... lines) throws Exception {
    var socket = new Socket("127.0.0.1", to.port);
    String text =
        request + (lines.length == 0 ? "" : "\r\nHost: x\r\n" + String.join("\r\n", lines));
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }
}
