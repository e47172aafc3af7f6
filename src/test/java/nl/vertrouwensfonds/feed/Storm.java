package nl.vertrouwensfonds.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
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
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.Envelope.Author;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.AbsentPersonNamed;
import nl.vertrouwensfonds.domain.relationship.Decision;
import nl.vertrouwensfonds.domain.relationship.Relationship;
import nl.vertrouwensfonds.domain.rule.Drafts.Draft;
import nl.vertrouwensfonds.domain.rule.Moment;
import nl.vertrouwensfonds.log.AppendOutcome;
import nl.vertrouwensfonds.log.AppendRequest;
import nl.vertrouwensfonds.log.Decider;
import nl.vertrouwensfonds.log.EventLog;
import nl.vertrouwensfonds.log.Sequencer;
import nl.vertrouwensfonds.log.Unavailable;
import nl.vertrouwensfonds.log.WrittenTexts;
import nl.vertrouwensfonds.webhooks.WebhookListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/**
 * Sixteen writers, of which some sleep between insert and commit, while whoever gives positions is
 * killed again and again and readers of every kind follow.
 */
@Timeout(value = 1800, threadMode = ThreadMode.SEPARATE_THREAD)
abstract class Storm {

  private static final int WRITERS = 16;
  private static final int RELATIONSHIPS = 20;

  /** How many of them have the same client. */
  private static final int OF_CLIENT = 5;

  private static final AppendRequest REQUEST =
      new AppendRequest(Optional.empty(), OptionalLong.empty(), _ -> "");
  private static final String HOLDS_THE_LOCK =
      """
      select pg_terminate_backend(l.pid) from pg_locks l
       where l.relation = 'feed_sequencer'::regclass and l.mode in ('RowShareLock', 'RowExclusiveLock')
         and l.pid <> pg_backend_pid() limit 1
      """;

  @Inject EventLog log;
  @Inject Memberships memberships;
  @Inject EntityManager rows;
  @Inject Sequencer sequencer;

  private final List<Table> tables = new ArrayList<>();
  private final AtomicBoolean written = new AtomicBoolean();
  private final AtomicInteger killed = new AtomicInteger();
  private final AtomicInteger slept = new AtomicInteger();
  private final Map<UUID, Author> suppliers = new HashMap<>();

  private Person dashboard;
  private WebhookListener webhook;

  abstract int events();

  /** How often the sequencer is killed. */
  abstract int kills();

  @Test
  void everyReaderIsToldEverythingThatItMaySeeOnceAndInOrder() throws Exception {
    long seed = System.nanoTime();
    System.out.println("storm: seed " + seed);
    tables();
    long from = System.nanoTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var readers = readers(threads::submit);
      var other = threads.submit(this::anotherServer);
      var killer = threads.submit(this::kill);
      var writers = new ArrayList<Future<?>>();
      var left = new AtomicLong(events());
      for (int i = 0; i < WRITERS; i++) {
        var random = new Random(seed + i);
        writers.add(threads.submit(() -> write(random, left)));
      }
      for (var writer : writers) {
        writer.get();
      }
      double seconds = (System.nanoTime() - from) / 1e9;
      killer.get();
      written.set(true);
      other.get();
      var first = tables.getFirst();
      first.made(first.client, "/statements", "{\"sort\":\"observation\",\"text\":\"The end.\"}");
      for (var reader : readers.entrySet()) {
        // First what was told: until then the last words may have no place in the feed yet.
        var told = reader.getValue().get();
        assertEquals(expected(reader.getKey()), told, reader.getKey());
      }
      double after = (System.nanoTime() - from) / 1e9;
      tell(
          "%,d events in %.0f s, all told after %.0f s; %d slept before their commit; the"
              + " sequencer was killed %d times; each of %d readers got every event once, in order",
          events(), seconds, after, slept.get(), killed.get(), readers.size());
      tell(
          "a webhook was sent %,d events, refused %d once, and was sent %d again under the same id",
          readers.get("webhook reporting").get().size(), webhook.refusals(), webhook.repeats());
    }
  }

  private void tables() throws Exception {
    for (int i = 0; i < RELATIONSHIPS; i++) {
      var table = i == 0 || i >= OF_CLIENT ? Table.live() : tables.getFirst().beside();
      tables.add(table);
      var id = UUID.fromString(table.relationship);
      var who = table.supplier;
      var caller =
          new Caller(TokenSigner.NAME, who.name(), who.organisation(), Caller.Function.NONE);
      var seat =
          QuarkusTransaction.requiringNew()
              .call(() -> memberships.seatOf(caller, id).orElseThrow());
      suppliers.put(id, new Author(seat.participant(), Side.SUPPLIER));
    }
    dashboard = new Person("bi", tables.getFirst().client.organisation(), "reporting");
    Listening.sequenced();
    webhook = new WebhookListener(dashboard, Math.max(100, events() / 100), this::isLast);
  }

  /** Appends of one to eight events each, of which every fifth is its own side's alone. */
  private Void write(Random random, AtomicLong left) {
    while (true) {
      int many = 1 + random.nextInt(8);
      long rest = left.getAndAdd(-many);
      if (rest <= 0) {
        return null;
      }
      var id = UUID.fromString(tables.get(random.nextInt(RELATIONSHIPS)).relationship);
      int mine = (int) Math.min(many, rest);
      boolean sleeps = random.nextInt(200) == 0;
      boolean recorded = false;
      while (!recorded) {
        recorded = appended(id, drafts(random, mine), sleeps);
      }
    }
  }

  private boolean appended(UUID id, List<Draft> drafts, boolean sleeps) {
    var decider =
        new Decider() {
          @Override
          public Decision decide(Relationship state, Instant clock, WrittenTexts none) {
            var stamp = state.history().stamp(new Moment(clock, Optional.empty()));
            return new Decision.Accepted(suppliers.get(id), null, stamp, drafts);
          }

          /** Who sleeps holds his transaction open, beside those of others. */
          @Override
          public boolean changesMore(Decision.Accepted accepted) {
            return sleeps;
          }

          @Override
          public void recorded(List<Envelope> events) {
            if (sleeps) {
              rows.flush();
              slept.incrementAndGet();
              sleep(100);
            }
          }
        };
    try {
      assertInstanceOf(AppendOutcome.Recorded.class, log.append(id, REQUEST, decider));
      return true;
    } catch (Unavailable busy) {
      return false;
    }
  }

  private static List<Draft> drafts(Random random, int many) {
    var drafts = new ArrayList<Draft>();
    for (int i = 0; i < many; i++) {
      boolean hidden = random.nextInt(5) == 0;
      drafts.add(
          new Draft(
              UUID.randomUUID(),
              new AbsentPersonNamed(),
              Content.of("name", "Somebody"),
              hidden ? Visibility.OWN_SIDE : Visibility.ALL));
    }
    return drafts;
  }

  /** Another server on the same database. */
  private Void anotherServer() {
    while (!written.get()) {
      try {
        sequencer.give(50);
      } catch (RuntimeException killedToo) {
        sleep(1);
      }
      sleep(1);
    }
    return null;
  }

  /** Cuts off whoever holds the lock, in the middle of giving positions. */
  private Void kill() throws SQLException {
    try (var owner = EmbeddedDatabase.asOwner()) {
      while (killed.get() < kills()) {
        try (var found = owner.createStatement().executeQuery(HOLDS_THE_LOCK)) {
          if (found.next() && found.getBoolean(1)) {
            killed.incrementAndGet();
            sleep(200);
          }
        }
      }
    }
    return null;
  }

  /** By name, what each has been told in the end. */
  private Map<String, Future<List<String>>> readers(Starter starter) {
    var first = tables.getFirst();
    var everything = first.operator;
    var readers = new HashMap<String, Future<List<String>>>();
    readers.put("page operator", starter.start(() -> pages(everything, "?limit=200")));
    readers.put("poll operator", starter.start(() -> pages(everything, "?limit=200&wait=1")));
    readers.put("stream operator", starter.start(() -> stream(everything)));
    readers.put("page client", starter.start(() -> pages(first.client, "?limit=200")));
    readers.put("poll supplier", starter.start(() -> pages(first.supplier, "?limit=7&wait=1")));
    readers.put("stream supplier", starter.start(() -> stream(first.supplier)));
    readers.put("stream client", starter.start(() -> stream(first.client)));
    readers.put("poll reporting", starter.start(() -> pages(dashboard, "?limit=50&wait=1")));
    readers.put("webhook reporting", starter.start(this::webhook));
    return readers;
  }

  private interface Starter {
    Future<List<String>> start(Callable<List<String>> reader);
  }

  /** Events of these relationships, up to the last words, by relationship. */
  private List<String> pages(Person who, String query) {
    var told = new ArrayList<String>();
    String cursor = "";
    boolean over = false;
    while (!over) {
      var page = page(who, query + cursor);
      for (var event : page.path("events")) {
        told.add(named(event));
        over = isLast(event);
      }
      cursor = "&cursor=" + page.path("next").textValue();
      if (!page.path("more").booleanValue() && !query.contains("wait")) {
        sleep(50);
      }
    }
    return mine(told);
  }

  private static JsonNode page(Person who, String query) {
    return Listening.json(
        RestAssured.given()
            .auth()
            .oauth2(who.token())
            .get("/feed" + query)
            .then()
            .statusCode(200)
            .extract()
            .asString());
  }

  /** Leaves now and then, and comes back with its last id. */
  private List<String> stream(Person who) throws Exception {
    var told = new ArrayList<String>();
    String last = null;
    boolean over = false;
    while (!over) {
      try (var stream = new Listening.Stream(who, "", last)) {
        for (int i = 0; i < 5000 && !over; i++) {
          var event = stream.next();
          told.add(named(event));
          over = isLast(event);
          last = stream.lastId();
        }
      }
    }
    return mine(told);
  }

  /** Refuses now and then; two servers tell it. */
  private List<String> webhook() throws Exception {
    webhook.listen();
    return mine(webhook.told().stream().map(Storm::named).toList());
  }

  private boolean isLast(JsonNode event) {
    return event.at("/data/event/type").textValue().equals("statement-made.v1")
        && event.path("partitionkey").textValue().equals(tables.getFirst().relationship);
  }

  private static String named(JsonNode event) {
    return event.path("partitionkey").textValue() + " " + event.path("sequence").textValue();
  }

  /** By relationship, each in the order in which it was told. */
  private List<String> mine(List<String> told) {
    var ours = tables.stream().map(it -> it.relationship).toList();
    var sorted = new ArrayList<String>();
    for (String relationship : ours) {
      told.stream().filter(it -> it.startsWith(relationship)).forEach(sorted::add);
    }
    return sorted;
  }

  private List<String> expected(String reader) throws SQLException {
    var first = tables.getFirst();
    return mine(
        switch (reader) {
          case "webhook reporting" -> visible(dashboard, webhook.since());
          case "poll reporting" -> visible(dashboard, 0);
          default ->
              visible(
                  switch (reader.substring(reader.indexOf(' ') + 1)) {
                    case "operator" -> first.operator;
                    case "client" -> first.client;
                    default -> first.supplier;
                  },
                  0);
        });
  }

  /** What somebody may see of these relationships, by the log itself, in the feed's order. */
  private List<String> visible(Person who, long since) throws SQLException {
    var first = tables.getFirst();
    String which = who.equals(first.supplier) ? "true" : "e.visibility = 'all'";
    int many = who.equals(first.operator) ? RELATIONSHIPS : OF_CLIENT;
    String whose =
        tables.subList(0, who.equals(first.supplier) ? 1 : many).stream()
            .map(it -> "'" + it.relationship + "'")
            .collect(Collectors.joining(",", "e.relationship in (", ")"));
    var visible = new ArrayList<String>();
    try (var owner = EmbeddedDatabase.asOwner();
        var found =
            owner
                .createStatement()
                .executeQuery(
                    "select e.relationship || ' ' || lpad(e.revision::text, 16, '0')"
                        + " from event e join feed f using (relationship, revision) where "
                        + which
                        + " and "
                        + whose
                        + " and f.position > "
                        + since
                        + " order by f.position")) {
      while (found.next()) {
        visible.add(found.getString(1));
      }
    }
    assertTrue(visible.size() > 3);
    return visible;
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void tell(String format, Object... figures) {
    System.out.println("storm: " + format.formatted(figures));
  }
}
