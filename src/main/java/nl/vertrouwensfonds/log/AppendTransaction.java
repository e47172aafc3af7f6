package nl.vertrouwensfonds.log;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.vertrouwensfonds.domain.relationship.Decision.Accepted;
import nl.vertrouwensfonds.domain.relationship.Decision.Refused;
import nl.vertrouwensfonds.domain.rule.Rule.Gravity;

/**
 * Appends that are carried out under the locks of the rows of their logs, so that every decision, a
 * refusal too, is made on what was last recorded, by whichever server. What they write goes to the
 * database together, at the end.
 */
final class AppendTransaction {

  private final LogWriter writer;
  private final IdempotencyKeys keys;
  private final ServerClock clock;
  private final boolean alone;
  private final WriteBatch batch = new WriteBatch();
  private final List<LockedLog> logs = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private LockedLogs locked;
  private Instant now;
  private Optional<UUID> recorded = Optional.empty();
  private int size;
  private boolean complete;

  /**
   * @param alone whether it is for one append, which waits for whoever holds its row, and may do
   *     what is not shared with others
   */
  AppendTransaction(LogWriter writer, IdempotencyKeys keys, ServerClock clock, boolean alone) {
    this.writer = writer;
    this.keys = keys;
    this.clock = clock;
    this.alone = alone;
  }

  /** One of the events that it records, of which all or none are; empty when it records nothing. */
  Optional<UUID> recorded() {
    return recorded;
  }

  /** The logs as they stand, once all of it is committed. */
  List<LockedLog> logs() {
    return logs;
  }

  /**
   * Carries out appends to logs that exist, in their order. One that has no outcome afterwards has
   * to go on alone.
   */
  void carryOut(List<PendingAppend> appends, Connection database) throws SQLException {
    lock(appends, database);
    appends.stream()
        .collect(groupingBy(PendingAppend::relationship, LinkedHashMap::new, toList()))
        .forEach((relationship, its) -> {
          var row = locked.rows().get(relationship);
          if (row != null) {
            carryOut(new LockedLog(row, writer), its);
          }
        });
    finish(database);
  }

  /** Carries out what starts a log. */
  void start(NewLog log, PendingAppend append, Connection database) throws SQLException {
    lock(List.of(append), database);
    carryOut(new LockedLog(writer.started(log), writer), List.of(append));
    finish(database);
  }

  private void lock(List<PendingAppend> appends, Connection database) throws SQLException {
    size = appends.size();
    var ids = appends.stream().map(PendingAppend::relationship).distinct().toList();
    var asked = appends.stream().flatMap(it -> it.keyId().stream());
    locked = LockedLogs.lock(database, ids, asked.toList(), alone);
    now = clock.now(locked.clock());
  }

  private void finish(Connection database) throws SQLException {
    logs.forEach(it -> it.finish(batch));
    batch.write(database);
  }

  /** An append that others may see half of is carried out before them, or left for later. */
  private void carryOut(LockedLog log, List<PendingAppend> appends) {
    logs.add(log);
    for (var it : appends) {
      boolean shares = !log.hasOpenCase();
      carryOut(log, it);
      if (!shares || log.hasOpenCase()) {
        return;
      }
    }
  }

  private void carryOut(LockedLog log, PendingAppend append) {
    if (!isFirstUnderKey(append) || wasCarriedOut(append)) {
      return;
    }
    switch (log.decide(append.decider(), now)) {
      case Refused refused -> append.outcome(refusal(refused, log, append));
      case Accepted _ when isStale(log, append) ->
          append.outcome(new AppendOutcome.Stale(log.revision()));
      case Accepted accepted when alone || !isLarge(accepted, log, append) ->
          append.outcome(record(accepted, log, append));
      case Accepted _ -> {
        // it goes on alone
      }
    }
  }

  /** Who comes second with a key finds what came of the first once that is committed. */
  private boolean isFirstUnderKey(PendingAppend append) {
    return append.keyId().map(seen::add).orElse(true);
  }

  private boolean wasCarriedOut(PendingAppend append) {
    var row = append.keyId().map(locked.known()::get);
    row.ifPresent(it -> append.outcome(keys.replay(it, append.request().key().orElseThrow())));
    return row.isPresent();
  }

  private static boolean isLarge(Accepted accepted, LockedLog log, PendingAppend append) {
    return append.decider().changesMore(accepted) || log.rereads(accepted);
  }

  private AppendOutcome record(Accepted accepted, LockedLog log, PendingAppend append) {
    var written = log.append(batch, accepted);
    recorded = Optional.of(written.getFirst().id());
    String location = append.request().location().apply(written.getFirst());
    append
        .request()
        .key()
        .ifPresent(it ->
            keys.remember(batch, append.keyId().orElseThrow(), it.request(), location, written));
    return new AppendOutcome.Recorded(written, location, false);
  }

  private static AppendOutcome refusal(Refused refused, LockedLog log, PendingAppend append) {
    boolean conflict = refused.refusal().rule().gravity() == Gravity.CONFLICT;
    return conflict && isStale(log, append)
        ? new AppendOutcome.Stale(log.revision())
        : new AppendOutcome.Refused(refused.refusal());
  }

  private static boolean isStale(LockedLog log, PendingAppend append) {
    var wanted = append.request().ifMatch();
    return wanted.isPresent() && wanted.getAsLong() != log.revision();
  }

  /**
   * All is written, and what is left is to commit.
   *
   * @throws Unavailable when it has lasted too long
   */
  void complete() {
    clock.failIfTooLate(now);
    complete = true;
  }

  /** How many appends came together for it. */
  int size() {
    return size;
  }

  boolean isComplete() {
    return complete;
  }
}
