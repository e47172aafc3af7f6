package nl.vertrouwensfonds.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.vertrouwensfonds.access.Caller;
import nl.vertrouwensfonds.access.Memberships;
import nl.vertrouwensfonds.api.Listening;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.api.Table.Person;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import nl.vertrouwensfonds.boot.tokens.TokenSigner;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.Visibility;
import nl.vertrouwensfonds.domain.event.Envelope.Author;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.AbsentPersonNamed;
import nl.vertrouwensfonds.domain.relationship.Decision;
import nl.vertrouwensfonds.domain.rule.Drafts.Draft;
import nl.vertrouwensfonds.domain.rule.Moment;
import nl.vertrouwensfonds.log.AppendOutcome;
import nl.vertrouwensfonds.log.AppendRequest;
import nl.vertrouwensfonds.log.EventLog;
import org.junit.jupiter.api.Test;

/**
 * Appends per second without and with fifty who listen, on one machine with all of them. It asserts
 * that each heard all, and nothing about speed; its name keeps it out of the tests.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class ListenersBenchmark {

  private static final int WRITERS = 16;
  private static final int LISTENERS = 50;
  private static final int SECONDS = 15;
  private static final AppendRequest REQUEST =
      new AppendRequest(Optional.empty(), OptionalLong.empty(), _ -> "");

  @Inject EventLog log;
  @Inject Memberships memberships;

  private record Seat(UUID relationship, Author author) {}

  /** A stream of which the events are counted and nothing else. */
  private static final class Listener implements AutoCloseable {
    private final AtomicLong heard = new AtomicLong();
    private final Socket socket;

    private Listener(Person who) throws IOException {
      socket = new Socket("127.0.0.1", RestAssured.port);
      String request =
          "GET /feed?from=now HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n"
              + "Authorization: Bearer "
              + who.token()
              + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      socket.getInputStream().read(new byte[1]);
      Thread.ofVirtual().start(this::listen);
    }

    /** Every event begins with its id, at the beginning of a line. */
    private void listen() {
      byte[] bytes = new byte[1 << 16];
      byte[] id = "\nid: ".getBytes(StandardCharsets.US_ASCII);
      int matched = 0;
      try {
        for (int read; (read = socket.getInputStream().read(bytes)) >= 0; ) {
          for (int i = 0; i < read; i++) {
            if (bytes[i] == id[matched]) {
              matched++;
            } else {
              matched = bytes[i] == '\n' ? 1 : 0;
            }
            if (matched == id.length) {
              heard.incrementAndGet();
              matched = 0;
            }
          }
        }
      } catch (IOException closed) {
        // It was left.
      }
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  @Test
  void appendsWithoutAndWithListeners() throws Exception {
    var tables = IntStream.range(0, 25).mapToObj(_ -> Table.live()).toList();
    var seats = tables.stream().map(this::seat).toList();
    var participants =
        tables.stream().flatMap(it -> Stream.of(it.client, it.supplier)).limit(LISTENERS).toList();
    var operators =
        IntStream.range(0, LISTENERS)
            .mapToObj(it -> new Person("ops" + it, "operator", "operator"))
            .toList();
    appended(seats);
    for (int round = 1; round <= 2; round++) {
      tell(round, "nobody listens", appended(seats), 0);
      measured(round, "50 participants listen, each to one of 25", participants, seats, 2);
      measured(round, "50 operators listen, each to everything", operators, seats, LISTENERS);
    }
  }

  /**
   * @param each how many hear an event
   */
  private void measured(int round, String who, List<Person> people, List<Seat> seats, int each)
      throws Exception {
    var listeners = new ArrayList<Listener>();
    for (var it : people) {
      listeners.add(new Listener(it));
    }
    Thread.sleep(1000);
    long appended = appended(seats);
    Listening.sequenced();
    long expected = appended * each;
    long heard = heard(listeners);
    long patience = System.nanoTime() + 60_000_000_000L;
    while (heard < expected && System.nanoTime() < patience) {
      Thread.sleep(50);
      heard = heard(listeners);
    }
    Thread.sleep(300);
    assertEquals(expected, heard(listeners));
    tell(round, who, appended, heard);
    for (var it : listeners) {
      it.close();
    }
    Thread.sleep(1000);
  }

  private static long heard(List<Listener> listeners) {
    return listeners.stream().mapToLong(it -> it.heard.get()).sum();
  }

  /** How many were appended in the time. */
  private long appended(List<Seat> seats) {
    var appended = new AtomicLong();
    long end = System.nanoTime() + SECONDS * 1_000_000_000L;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < WRITERS; i++) {
        int first = i;
        threads.submit(() -> {
          for (int n = first; System.nanoTime() < end; n += 7) {
            append(seats.get(n % seats.size()));
            appended.incrementAndGet();
          }
        });
      }
    }
    return appended.get();
  }

  private void append(Seat seat) {
    var draft =
        new Draft(
            UUID.randomUUID(),
            new AbsentPersonNamed(),
            Content.of("name", "Somebody"),
            Visibility.ALL);
    assertInstanceOf(
        AppendOutcome.Recorded.class,
        log.append(
            seat.relationship(),
            REQUEST,
            (state, clock, _) ->
                new Decision.Accepted(
                    seat.author(),
                    null,
                    state.history().stamp(new Moment(clock, Optional.empty())),
                    List.of(draft))));
  }

  private Seat seat(Table table) {
    var id = UUID.fromString(table.relationship);
    var who = table.supplier;
    var caller = new Caller(TokenSigner.NAME, who.name(), who.organisation(), Caller.Function.NONE);
    var seat =
        QuarkusTransaction.requiringNew().call(() -> memberships.seatOf(caller, id).orElseThrow());
    return new Seat(id, new Author(seat.participant(), Side.SUPPLIER));
  }

  private static void tell(int round, String who, long appended, long heard) {
    System.out.println(
        "benchmark: round %d, %s: %,d appends/s, %,d events told/s"
            .formatted(round, who, appended / SECONDS, heard / SECONDS));
  }
}
