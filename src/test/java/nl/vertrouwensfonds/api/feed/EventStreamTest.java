package nl.vertrouwensfonds.api.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.http.HttpServerResponse;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a stream says that it is there, and when its reader is dropped. */
class EventStreamTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final List<String> done = new ArrayList<>();
  private boolean full;
  private boolean begun = true;

  private final EventStream stream = new EventStream(response(), START.plus(Duration.ofHours(1)));

  private HttpServerResponse response() {
    return (HttpServerResponse)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {HttpServerResponse.class},
            (_, method, arguments) ->
                switch (method.getName()) {
                  case "writeQueueFull" -> full;
                  case "headWritten" -> begun;
                  case "closed" -> false;
                  case "write" -> {
                    done.add("write " + arguments[0]);
                    yield null;
                  }
                  case "reset", "end" -> {
                    done.add(method.getName());
                    yield method.getReturnType() == boolean.class ? true : null;
                  }
                  default -> null;
                });
  }

  private void tick(int seconds) {
    stream.tick(START.plusSeconds(seconds));
  }

  @Test
  void aHeartbeatComesEveryFifteenSeconds() {
    for (int second = 0; second <= 31; second++) {
      tick(second);
    }
    assertEquals(List.of("write :\n\n", "write :\n\n", "write :\n\n"), done);
  }

  @Test
  void nothingIsSentBeforeTheHeadOfTheAnswer() {
    begun = false;
    tick(0);
    assertFalse(stream.isReady());
    assertEquals(List.of(), done);
  }

  @Test
  void aReaderWhoseQueueStaysFullIsDropped() {
    full = true;
    tick(0);
    tick(30);
    assertFalse(stream.isReady());
    assertTrue(stream.isOpen());
    tick(31);
    assertEquals(List.of("reset"), done);
    assertFalse(stream.isOpen());
  }

  @Test
  void aReaderWhoWasSlowForAWhileStays() {
    full = true;
    tick(0);
    tick(20);
    full = false;
    tick(21);
    full = true;
    tick(22);
    tick(45);
    assertTrue(stream.isOpen());
  }

  @Test
  void aStreamEndsWithTheTokenOfItsReader() {
    tick(3599);
    assertTrue(stream.isOpen());
    tick(3600);
    assertEquals("end", done.getLast());
    assertFalse(stream.isOpen());
  }
}
