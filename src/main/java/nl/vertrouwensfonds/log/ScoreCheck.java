package nl.vertrouwensfonds.log;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.trust.ScoredRelationship;

/**
 * Computes every score anew from the log alone, and holds it against what is kept beside the log.
 * It changes nothing.
 */
public final class ScoreCheck {

  private static final String RELATIONSHIPS = "select id from relationship order by id";
  private static final String LOG =
      "select envelope, type, leaf from event where relationship = ? and revision <= ? order by revision";
  private static final int FETCH = 1000;

  /**
   * What came of it.
   *
   * @param events that were read
   * @param differing relationships of which a fund is not what their log says
   */
  public record Found(long relationships, long events, List<UUID> differing) {}

  /** Gives connections to the database that is checked, each to be closed. */
  @FunctionalInterface
  public interface Database {
    Connection connect() throws IOException, SQLException;
  }

  /** One log: how many events it has, and whether its funds are what they say. */
  record Checked(UUID id, long events, boolean same) {}

  private ScoreCheck() {}

  /**
   * Checks all logs, some at a time.
   *
   * @param threads how many, each with a connection of its own
   */
  public static Found of(Database database, int threads) throws IOException, SQLException {
    Queue<UUID> left;
    try (var connection = database.connect()) {
      left = new ConcurrentLinkedQueue<>(relationships(connection));
    }
    try (var workers = Executors.newFixedThreadPool(threads)) {
      Callable<List<Checked>> worker = () -> checked(database, left);
      var all = new ArrayList<Checked>();
      for (var its : workers.invokeAll(Collections.nCopies(threads, worker))) {
        all.addAll(its.get());
      }
      return found(all);
    } catch (InterruptedException | ExecutionException e) {
      throw new SQLException(e);
    }
  }

  private static Found found(List<Checked> all) {
    var differing = all.stream().filter(it -> !it.same()).map(Checked::id).sorted().toList();
    return new Found(all.size(), all.stream().mapToLong(Checked::events).sum(), differing);
  }

  /** Takes one log after another, until none is left. */
  private static List<Checked> checked(Database database, Queue<UUID> left)
      throws IOException, SQLException {
    var checked = new ArrayList<Checked>();
    try (var connection = database.connect()) {
      // A log is read some lines at a time.
      connection.setAutoCommit(false);
      for (var id = left.poll(); id != null; id = left.poll()) {
        checked.add(checked(connection, id));
      }
    }
    return checked;
  }

  /**
   * @param connection without auto-commit
   */
  static Checked checked(Connection connection, UUID id) throws SQLException {
    var standing = StandingQuery.of(connection, id).orElseThrow();
    var rebuilt = rebuilt(connection, standing.head());
    boolean same =
        List.of(Side.CLIENT, Side.SUPPLIER).stream()
            .allMatch(it -> rebuilt.heldBy(it).equals(standing.heldBy().get(it)));
    return new Checked(id, rebuilt.relationship().revision(), same);
  }

  private static List<UUID> relationships(Connection database) throws SQLException {
    try (var asked = database.prepareStatement(RELATIONSHIPS);
        var line = asked.executeQuery()) {
      var ids = new ArrayList<UUID>();
      while (line.next()) {
        ids.add(line.getObject(1, UUID.class));
      }
      return ids;
    }
  }

  /** Up to where the row stood: what is appended meanwhile is in neither. */
  private static ScoredRelationship rebuilt(Connection database, RelationshipHead head)
      throws SQLException {
    var fold = FoldLoader.empty(head.policy());
    try (var asked = database.prepareStatement(LOG)) {
      asked.setFetchSize(FETCH);
      asked.setObject(1, head.id());
      asked.setLong(2, head.revision());
      try (var line = asked.executeQuery()) {
        while (line.next()) {
          fold.apply(
              LogReader.line(head.id(), line.getBytes(1), line.getString(2), line.getBytes(3))
                  .envelope());
        }
      }
    }
    return fold;
  }
}
