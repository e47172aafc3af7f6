package nl.vertrouwensfonds.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import nl.vertrouwensfonds.api.LogsStand;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Visibility;
import nl.vertrouwensfonds.domain.relationship.Decision;
import nl.vertrouwensfonds.domain.rule.Drafts.Draft;
import nl.vertrouwensfonds.log.AppendOutcome.KeyUsed;
import nl.vertrouwensfonds.log.AppendOutcome.Recorded;
import nl.vertrouwensfonds.log.AppendRequest.IdempotencyKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Appends that wait for one that is being carried out, and so share the next transaction. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@ExtendWith(LogsStand.class)
class AppendsTogetherTest {

  private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
  private static final AppendRequest REQUEST = under(Optional.empty());

  @Inject EventLog log;

  private UUID first;
  private UUID second;
  private UUID third;
  private final CountDownLatch end = new CountDownLatch(1);

  @BeforeEach
  void threeLogs() {
    first = aLog();
    second = aLog();
    third = aLog();
  }

  private static UUID aLog() {
    return UUID.fromString(Table.importing(START.toString()).relationship);
  }

  private static AppendRequest under(Optional<IdempotencyKey> key) {
    return new AppendRequest(key, OptionalLong.empty(), _ -> "/somewhere");
  }

  private static IdempotencyKey key(String name, String request) {
    return new IdempotencyKey("farbo", "anna", name, request.getBytes(StandardCharsets.UTF_8));
  }

  private static Decider makes(int many) {
    return ManyCommitments.of(UUID.randomUUID(), START.plusSeconds(86_400), many);
  }

  /** The same, of which another event is made. */
  private static Decider instead(Decider its, UnaryOperator<Draft> other) {
    return (state, clock, texts) -> {
      var accepted = (Decision.Accepted) its.decide(state, clock, texts);
      var made = other.apply(accepted.events().getFirst());
      return new Decision.Accepted(accepted.by(), null, accepted.stamp(), List.of(made));
    };
  }

  /** Holds up all others until {@link #end}. */
  private CompletableFuture<AppendOutcome> leads() throws InterruptedException {
    var begun = new CountDownLatch(1);
    Decider its = makes(4);
    var leader =
        append(
            third,
            REQUEST,
            (state, clock, texts) -> {
              begun.countDown();
              uninterrupted(end);
              return its.decide(state, clock, texts);
            });
    assertTrue(begun.await(20, TimeUnit.SECONDS));
    return leader;
  }

  private static void uninterrupted(CountDownLatch latch) {
    try {
      assertTrue(latch.await(8, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private CompletableFuture<AppendOutcome> append(UUID id, AppendRequest request, Decider its) {
    var outcome = new CompletableFuture<AppendOutcome>();
    Thread.ofPlatform().start(() -> complete(outcome, id, request, its));
    return outcome;
  }

  /** Returns when it waits behind those that wait already. */
  private CompletableFuture<AppendOutcome> queues(UUID id, AppendRequest request, Decider its)
      throws InterruptedException {
    var outcome = new CompletableFuture<AppendOutcome>();
    var it = Thread.ofPlatform().start(() -> complete(outcome, id, request, its));
    while (it.getState() != Thread.State.TIMED_WAITING) {
      assertTrue(it.isAlive());
      Thread.sleep(5);
    }
    return outcome;
  }

  private void complete(
      CompletableFuture<AppendOutcome> outcome, UUID id, AppendRequest request, Decider its) {
    try {
      outcome.complete(log.append(id, request, its));
    } catch (RuntimeException e) {
      outcome.completeExceptionally(e);
    }
  }

  private void go() {
    end.countDown();
  }

  private static Recorded recorded(CompletableFuture<AppendOutcome> outcome) {
    return assertInstanceOf(Recorded.class, outcome.join());
  }

  private static long commit(Recorded it) throws SQLException {
    try (var owner = EmbeddedDatabase.asOwner()) {
      var query = owner.prepareStatement("select xmin::text::bigint from event where id = ?");
      query.setObject(1, it.events().getFirst().id());
      var row = query.executeQuery();
      assertTrue(row.next());
      return row.getLong(1);
    }
  }

  @Test
  void whoeverWaitsSharesOneTransactionInTheOrderOfEachLog() throws Exception {
    var leader = leads();
    var all = new ArrayList<CompletableFuture<AppendOutcome>>();
    for (int i = 0; i < 5; i++) {
      all.add(queues(first, REQUEST, makes(4)));
      all.add(queues(second, REQUEST, makes(2)));
    }
    go();
    long of = commit(recorded(all.getFirst()));
    for (var it : all) {
      assertEquals(of, commit(recorded(it)));
    }
    assertTrue(commit(recorded(leader)) != of);
  }

  @Test
  void whatOneOfThemCannotDecideIsNobodyElsesFailure() throws Exception {
    leads();
    var fine = queues(first, REQUEST, makes(4));
    var broken =
        queues(
            second,
            REQUEST,
            (_, _, _) -> {
              throw new IllegalStateException("it cannot decide");
            });
    var alsoFine = queues(second, REQUEST, makes(4));
    go();
    recorded(fine);
    recorded(alsoFine);
    assertEquals("it cannot decide", failure(broken).getMessage());
  }

  @Test
  void whatOneOfThemCannotWriteIsNobodyElsesFailure() throws Exception {
    var stands = recorded(append(first, REQUEST, makes(4))).events().getFirst();
    leads();
    Decider its = makes(1);
    var broken =
        queues(
            second,
            REQUEST,
            instead(
                its,
                event ->
                    new Draft(stands.id(), event.event(), event.content(), event.visibility())));
    var fine = queues(first, REQUEST, makes(4));
    var alsoFine = queues(second, REQUEST, makes(4));
    go();
    recorded(fine);
    recorded(alsoFine);
    assertInstanceOf(Contended.class, failure(broken));
  }

  private static Throwable failure(CompletableFuture<AppendOutcome> outcome) {
    try {
      throw new AssertionError("it did not fail: " + outcome.join());
    } catch (CompletionException e) {
      return e.getCause();
    }
  }

  @Test
  void whoComesSecondWithAKeyIsToldWhatBecameOfTheFirst() throws Exception {
    leads();
    var one = queues(first, under(Optional.of(key("k", "a"))), makes(4));
    var same = queues(first, under(Optional.of(key("k", "a"))), makes(4));
    var elsewhere = queues(second, under(Optional.of(key("k", "b"))), makes(4));
    go();
    var all = List.of(one.join(), same.join(), elsewhere.join());
    var recorded = all.stream().filter(Recorded.class::isInstance).map(Recorded.class::cast);
    var revisions = recorded.toList();
    long made = revisions.stream().filter(it -> !it.replayed()).count();
    assertEquals(1, made, all.toString());
    assertTrue(all.stream().anyMatch(it -> it instanceof KeyUsed), all.toString());
  }

  @Test
  void aRowThatAnotherServerHoldsKeepsNobodyElseWaiting() throws Exception {
    try (Connection other = EmbeddedDatabase.asOwner()) {
      other.setAutoCommit(false);
      other
          .createStatement()
          .execute("select * from relationship where id = '" + first + "' for update");
      leads();
      var held = queues(first, REQUEST, makes(4));
      var free = queues(second, REQUEST, makes(4));
      go();
      recorded(free);
      assertTrue(!held.isDone());
      other.rollback();
      recorded(held);
    }
  }

  @Test
  void whatWasWrittenJustBeforeCanBeReadByTheNext() throws Exception {
    leads();
    var id = UUID.randomUUID();
    Decider its = makes(1);
    var before =
        queues(
            first,
            REQUEST,
            instead(
                its,
                event ->
                    new Draft(id, event.event(), Content.of("what", "just now"), Visibility.ALL)));
    Decider next = makes(1);
    var read = new CompletableFuture<Map<UUID, Content>>();
    var after =
        queues(
            first,
            REQUEST,
            (state, clock, texts) -> {
              read.complete(texts.of(List.of(id)));
              return next.decide(state, clock, texts);
            });
    go();
    assertEquals(commit(recorded(before)), commit(recorded(after)));
    assertEquals("just now", read.join().get(id).fields().get("what"));
  }

  /** The stage of a case is told from one append to the next. */
  @Test
  void whileACaseIsOpenEachAppendHasATransactionOfItsOwn() throws Exception {
    var table = Table.importing(START.toString()).at("2024-01-02T00:00:00Z");
    table.caseOpened();
    var mediated = UUID.fromString(table.relationship);
    var later = START.plusSeconds(3 * 86_400);
    leads();
    var one = queues(mediated, REQUEST, ManyCommitments.of(UUID.randomUUID(), later, 4));
    var other = queues(mediated, REQUEST, ManyCommitments.of(UUID.randomUUID(), later, 4));
    go();
    assertTrue(commit(recorded(one)) != commit(recorded(other)));
  }
}
