package nl.vertrouwensfonds.queries.asof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import nl.vertrouwensfonds.log.LogReader;
import nl.vertrouwensfonds.log.RelationshipHead;
import nl.vertrouwensfonds.log.Relationships;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept of a log in memory is what the log says. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class ReplaysTest {

  @Inject Replays replays;
  @Inject Relationships relationships;
  @Inject LogReader log;

  private Table table;
  private UUID relationship;

  @BeforeEach
  void sitDown() {
    table = Table.live();
    relationship = UUID.fromString(table.relationship);
  }

  private RelationshipHead head() {
    return QuarkusTransaction.requiringNew()
        .call(() -> relationships.standing(relationship).orElseThrow().head());
  }

  private Replay last() {
    var head = head();
    return replays.of(head, head.revision());
  }

  private void said(Replay replay, long revision) {
    var read = Replay.of(log.envelopes(relationship, 1, revision));
    assertEquals(read.envelopes(), replay.envelopes());
    assertEquals(read.effects(), replay.effects());
    assertEquals(revision, replay.relationship().revision());
  }

  @Test
  void whoLooksAgainSeesTheSame() {
    assertSame(last(), last());
  }

  @Test
  void whatHasComeSinceIsAddedAndWhatWasSharedStays() {
    var before = last();
    long revision = before.relationship().revision();
    table.accepted("2199-01-01", null);
    said(last(), revision + 2);
    said(before, revision);
  }

  @Test
  void anEarlierRevisionIsToldWithoutLosingTheLast() {
    table.accepted("2199-01-01", null);
    var whole = last();
    said(replays.of(head(), 2), 2);
    assertSame(whole, last());
  }

  @Test
  void whatTheLogDoesNotEndOnIsReadAnew() {
    var kept = last();
    var head = head();
    var other =
        new RelationshipHead(
            head.id(),
            head.client(),
            head.supplier(),
            head.policy(),
            head.importing(),
            head.zone(),
            head.startedAt(),
            head.effectiveAt(),
            head.revision(),
            new byte[32],
            head.frontier());
    var anew = replays.of(other, head.revision());
    assertNotSame(kept, anew);
    assertSame(anew, last());
  }

  @Test
  void nobodyCanChangeWhatIsShared() {
    var shared = last();
    assertThrows(UnsupportedOperationException.class, () -> shared.envelopes().clear());
    assertThrows(UnsupportedOperationException.class, () -> shared.effects().clear());
    assertNotSame(shared.relationship(), shared.again().relationship());
  }

  /** Each sees whole logs, and never an earlier one than it saw before. */
  @Test
  void manyLookWhileItGrows() throws Exception {
    try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
      var looks = new ArrayList<Callable<Void>>();
      for (int reader = 0; reader < 8; reader++) {
        looks.add(this::look);
      }
      looks.add(this::promise);
      for (var look : readers.invokeAll(looks)) {
        look.get();
      }
    }
    said(last(), head().revision());
  }

  private Void look() {
    long seen = 0;
    for (int i = 0; i < 100; i++) {
      var head = head();
      var replay = replays.of(head, head.revision());
      assertEquals(head.revision(), replay.relationship().revision());
      assertEquals(head.revision(), List.copyOf(replay.envelopes()).size());
      assertEquals(head.effectiveAt(), replay.relationship().history().last().effectiveAt());
      assertEquals(true, head.revision() >= seen);
      seen = head.revision();
    }
    return null;
  }

  private Void promise() {
    for (int i = 0; i < 10; i++) {
      table.accepted("2199-01-01", null);
    }
    return null;
  }
}
