package nl.vertrouwensfonds.log;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.ScoreEvent.TrustPolicyAdopted;
import nl.vertrouwensfonds.domain.relationship.Decision;
import nl.vertrouwensfonds.domain.relationship.Decision.Accepted;
import nl.vertrouwensfonds.domain.relationship.Decision.Refused;
import nl.vertrouwensfonds.domain.relationship.Relationship;
import nl.vertrouwensfonds.domain.rule.Drafts.Draft;
import nl.vertrouwensfonds.domain.rule.Rule.Gravity;
import nl.vertrouwensfonds.log.FoldCache.Folded;
import nl.vertrouwensfonds.trust.ScoredRelationship;

/**
 * The only way into the log. An append is one transaction under the lock of the relationship's row,
 * so every decision, a refusal too, is made on what was last recorded, by whichever server.
 */
@ApplicationScoped
public class EventLog {

  /** What becomes of a command. Both methods are called in the append's transaction. */
  @FunctionalInterface
  public interface Deciding {

    /** Decides, given where the relationship stands and what time it is. Writes nothing. */
    Decision decide(Relationship relationship, Instant clock);

    /** Writes what belongs beside the events, once they are written. */
    default void recorded(List<Envelope> events) {}
  }

  /** The parties of a log that does not exist yet. */
  public record Opening(UUID relationship, UUID client, UUID supplier) {}

  private record Attempt(Outcome outcome, Folded folded) {}

  private final EntityManager rows;
  private final LogReader reader;
  private final LogWriter writer;
  private final Keys keys;
  private final FoldCache cache;
  private final Turns turns;
  private final ServerClock clock;

  EventLog(
      EntityManager rows,
      LogReader reader,
      LogWriter writer,
      Keys keys,
      FoldCache cache,
      Turns turns,
      ServerClock clock) {
    this.rows = rows;
    this.reader = reader;
    this.writer = writer;
    this.keys = keys;
    this.cache = cache;
    this.turns = turns;
    this.clock = clock;
  }

  /**
   * Decides on a command, and records what it gives.
   *
   * @param relationship one that exists
   * @throws Contended when nothing was recorded because somebody else was first
   * @throws Unavailable when nothing was recorded and the caller can try again later
   */
  public Outcome append(UUID relationship, Request request, Deciding deciding) {
    return turns.inTurn(
        relationship,
        () -> {
          var attempt = inTransaction(() -> attempt(relationship, request, deciding));
          // Only now is it certain that what was folded is in the log. Whoever dies before this
          // line loses a cached fold, nothing else.
          keep(relationship, attempt);
          return attempt.outcome();
        });
  }

  /**
   * Starts a log, with the events of its registration.
   *
   * @throws Contended when nothing was recorded because somebody else was first
   * @throws Unavailable when nothing was recorded and the caller can try again later
   */
  public Outcome open(Opening opening, Request request, Deciding deciding) {
    return inTransaction(() -> {
      var replay = keys.replay(request.key());
      return replay.isPresent() ? replay.get() : start(opening, request, deciding);
    });
  }

  private static <T> T inTransaction(Callable<T> work) {
    return Failures.told(() -> QuarkusTransaction.requiringNew().call(work));
  }

  private Attempt attempt(UUID relationship, Request request, Deciding deciding) {
    var before = keys.replay(request.key());
    if (before.isPresent()) {
      return new Attempt(before.get(), null);
    }
    var row = rows.find(RelationshipRow.class, relationship, LockModeType.PESSIMISTIC_WRITE);
    // The same request may have been carried out while this one waited for the lock.
    var meanwhile = keys.replay(request.key());
    if (meanwhile.isPresent()) {
      return new Attempt(meanwhile.get(), null);
    }
    Instant now = clock.now();
    var folded = folded(row);
    return switch (deciding.decide(folded.fold().relationship(), now)) {
      case Refused refused -> new Attempt(answer(refused, row, request), folded);
      case Accepted _ when stale(row, request) ->
          new Attempt(new Outcome.Stale(row.revision), folded);
      case Accepted accepted ->
          record(row, accepted, request, deciding, following(accepted, folded, row), now);
    };
  }

  private Outcome start(Opening opening, Request request, Deciding deciding) {
    Instant now = clock.now();
    return switch (deciding.decide(new Relationship(), now)) {
      case Refused refused -> new Outcome.Refused(refused.refusal());
      case Accepted accepted -> {
        var row = writer.row(opening, accepted.stamp());
        var nothing = new Folded(scored(Policies.FIRST), new byte[0]);
        yield record(row, accepted, request, deciding, nothing, now).outcome();
      }
    };
  }

  private Attempt record(
      RelationshipRow row,
      Accepted accepted,
      Request request,
      Deciding deciding,
      Folded folded,
      Instant now) {
    var written = writer.write(row, accepted, folded.fold());
    deciding.recorded(written);
    String location = request.location().apply(written.getFirst());
    keys.remember(request.key(), location, written);
    rows.flush();
    clock.stillIn(now);
    return new Attempt(
        new Outcome.Recorded(written, location, false), new Folded(folded.fold(), row.head));
  }

  private Folded folded(RelationshipRow row) {
    var cached = cache.take(row.id).filter(it -> stands(it, row));
    var fold = cached.map(Folded::fold).orElseGet(() -> scored(row.policy));
    return caughtUp(fold, row);
  }

  private Folded caughtUp(ScoredRelationship fold, RelationshipRow row) {
    long from = fold.relationship().revision() + 1;
    reader.forEach(row.id, from, row.revision, line -> fold.apply(line.envelope()));
    return new Folded(fold, row.head);
  }

  /** A policy that is adopted counts from the start, so the whole log is told by it once. */
  private Folded following(Accepted accepted, Folded folded, RelationshipRow row) {
    return accepted.events().stream()
        .map(Draft::event)
        .filter(TrustPolicyAdopted.class::isInstance)
        .map(it -> ((TrustPolicyAdopted) it).policy())
        .filter(it -> !folded.fold().follows(it))
        .findFirst()
        .map(it -> caughtUp(scored(row.policy, it), row))
        .orElse(folded);
  }

  private static ScoredRelationship scored(String... policies) {
    return new ScoredRelationship(Stream.of(policies).map(Policies::named).toList());
  }

  private boolean stands(Folded cached, RelationshipRow row) {
    if (cached.endsOn(row.revision, row.head)) {
      return true;
    }
    Optional<byte[]> leaf = reader.leaf(row.id, cached.revision());
    return leaf.isPresent() && cached.endsOn(cached.revision(), leaf.get());
  }

  private void keep(UUID relationship, Attempt attempt) {
    if (attempt.folded() != null) {
      cache.put(relationship, attempt.folded());
    }
  }

  private static Outcome answer(Refused refused, RelationshipRow row, Request request) {
    boolean conflict = refused.refusal().rule().gravity() == Gravity.CONFLICT;
    return conflict && stale(row, request)
        ? new Outcome.Stale(row.revision)
        : new Outcome.Refused(refused.refusal());
  }

  private static boolean stale(RelationshipRow row, Request request) {
    return request.ifMatch().isPresent() && request.ifMatch().getAsLong() != row.revision;
  }
}
