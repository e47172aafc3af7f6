package nl.vertrouwensfonds.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.vertrouwensfonds.audit.Finding.What;
import nl.vertrouwensfonds.audit.SignedHeads.Head;
import nl.vertrouwensfonds.audit.SignedRows.CheckpointRow;
import nl.vertrouwensfonds.log.AuditedLog;

/**
 * Verifies one log with all that is kept of it, from the bytes that were hashed. What is appended
 * meanwhile is read too: events never change, so only what follows from them is held against them
 * in one and the same instant, at the end.
 */
@ApplicationScoped
public class LogAudit {

  /** Events that are in memory at a time. */
  private static final int CHUNK = 500;

  private static final String SNAPSHOT =
      "set transaction isolation level repeatable read, read only";

  /**
   * What came of it.
   *
   * @param events that the log has, by its row
   * @param findings by revision; none when all is as it was recorded
   */
  public record Audited(UUID relationship, long events, List<Finding> findings) {

    /** Whether all is as it was recorded. */
    public boolean isWhole() {
      return findings.isEmpty();
    }
  }

  /** Does something with a connection of its own. */
  private interface Asked<T> {
    T of(Connection database) throws SQLException;
  }

  private final DataSource database;
  private final Notary notary;
  private final SignedHeads heads;
  private final LogKeys keys;
  private final Damage damage;

  LogAudit(DataSource database, Notary notary, SignedHeads heads, LogKeys keys, Damage damage) {
    this.database = database;
    this.notary = notary;
    this.heads = heads;
    this.keys = keys;
    this.damage = damage;
  }

  /** All logs there are, with how many events each says to have. */
  Map<UUID, Long> all() {
    return asked(AuditedLog::all);
  }

  /**
   * Some logs, by id.
   *
   * @param after the one before the first; null from the first on
   */
  List<UUID> some(UUID after, int most) {
    return asked(it -> AuditedLog.some(it, after, most));
  }

  /** Verifies a log, and remembers what is damaged; empty when there is none. */
  public Optional<Audited> of(UUID relationship, Pace pace) {
    return asked(it -> AuditedLog.head(it, relationship))
        .map(it -> audited(relationship, it.revision(), pace));
  }

  private Audited audited(UUID relationship, long told, Pace pace) {
    var findings = new Findings();
    var own = heads.head(relationship, notary.origin(relationship));
    var walk = new LogWalk(relationship, findings, sizes(relationship, own), told);
    int some = 1;
    while (walk.next() <= told && some > 0) {
      some = asked(it -> read(it, relationship, walk, told));
      pace.done(some);
    }
    long events = asked(it -> atOnce(it, relationship, walk, findings, own));
    var found = findings.all();
    found.stream().findFirst().ifPresent(it -> damage.found(relationship, "has " + it));
    return new Audited(relationship, events, found);
  }

  private Set<Long> sizes(UUID relationship, Optional<Head> own) {
    var sizes = new HashSet<Long>();
    asked(it -> SignedRows.checkpoints(it, relationship)).stream()
        .map(CheckpointRow::size)
        .forEach(sizes::add);
    own.ifPresent(it -> sizes.add(it.checkpoint().size()));
    return sizes;
  }

  /** How many rows there were of the next ones. */
  private static int read(Connection database, UUID relationship, LogWalk walk, long told)
      throws SQLException {
    long last = Math.min(told, walk.next() + CHUNK - 1);
    var lines = AuditedLog.lines(database, relationship, walk.next(), last);
    lines.forEach(walk::take);
    return lines.size();
  }

  /** What came since, and all that is to be held against the log as it stands. */
  private long atOnce(
      Connection database, UUID relationship, LogWalk walk, Findings findings, Optional<Head> own)
      throws SQLException {
    database.setAutoCommit(false);
    try (var snapshot = database.createStatement()) {
      snapshot.execute(SNAPSHOT);
      var row = AuditedLog.head(database, relationship).orElseThrow();
      while (walk.next() <= row.revision()
          && read(database, relationship, walk, row.revision()) > 0) {
        // until all is read, or the rest is gone
      }
      walk.end(row, AuditedLog.beside(database, relationship, row.revision()));
      signatures(database, relationship, walk, row.revision(), findings, own);
      numbers(database, walk, row.revision(), findings);
      return row.revision();
    } finally {
      database.rollback();
      database.setAutoCommit(true);
    }
  }

  private void signatures(
      Connection database,
      UUID relationship,
      LogWalk walk,
      long length,
      Findings findings,
      Optional<Head> own)
      throws SQLException {
    var signatures = new SignaturesAudit(relationship, walk, length, findings);
    signatures.checkpoints(SignedRows.checkpoints(database, relationship), keys);
    own.ifPresent(signatures::ownHead);
    signatures.cosignatures(SignedRows.cosignatures(database, relationship));
  }

  private static void numbers(Connection database, LogWalk walk, long length, Findings findings)
      throws SQLException {
    if (walk.fold().isPresent()) {
      for (String table : walk.fold().get().differing(database)) {
        findings.add(What.NUMBERS_CHANGED, table, length);
      }
    }
  }

  private <T> T asked(Asked<T> asked) {
    try (var connection = database.getConnection()) {
      return asked.of(connection);
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }
}
