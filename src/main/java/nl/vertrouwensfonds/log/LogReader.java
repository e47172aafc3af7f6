package nl.vertrouwensfonds.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import nl.vertrouwensfonds.domain.KebabCase;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.Event;
import nl.vertrouwensfonds.log.codec.Codec;
import nl.vertrouwensfonds.proof.Frontier;
import nl.vertrouwensfonds.proof.Leaf;

/**
 * Reads the log as it was written. It knows nothing of who may see what: its callers do. By plain
 * JDBC, in the caller's transaction if there is one: lines never change, so nobody has to watch
 * them, and a log is long.
 */
@ApplicationScoped
public class LogReader {

  private static final int CHUNK = 1000;

  private static final String LINES =
      "select relationship, type, visibility, effective_at, envelope, leaf from event"
          + " where relationship = ? and revision between ? and ? order by revision";

  private static final String REVISION_AT =
      "select revision from event where relationship = ? and effective_at <= ?"
          + " order by effective_at desc, revision desc limit 1";

  private static final String MADE_AT =
      "select revision from event where id = ? and relationship = ? and type = any(?)";

  private static final String LEAF =
      "select leaf from event where relationship = ? and revision = ?";

  /** A line of the log: what it says and its leaf hash. */
  public record Line(Envelope envelope, byte[] leaf) {}

  private final JdbcQuery database;

  LogReader(DataSource database) {
    this.database = new JdbcQuery(database);
  }

  /** The lines of revisions {@code first} to {@code last}, both included, in order. */
  public List<Line> lines(UUID relationship, long first, long last) {
    return database.list(LINES, LogReader::line, relationship, first, last);
  }

  /** The envelopes of revisions {@code first} to {@code last}, both included, in order. */
  public List<Envelope> envelopes(UUID relationship, long first, long last) {
    return lines(relationship, first, last).stream().map(Line::envelope).toList();
  }

  /**
   * Hands over every line from {@code first} to {@code last}, in order, some at a time.
   *
   * @throws DamagedLog when one is missing
   */
  public void forEach(UUID relationship, long first, long last, Consumer<Line> each) {
    long next = first;
    for (long from = first; from <= last; from += CHUNK) {
      for (Line it : lines(relationship, from, Math.min(last, from + CHUNK - 1))) {
        if (it.envelope().revision() != next++) {
          throw new DamagedLog(relationship, "has another event at " + (next - 1));
        }
        each.accept(it);
      }
    }
    if (next <= last) {
      throw new DamagedLog(relationship, "ends before " + last);
    }
  }

  /**
   * Holds a log that was read to its end against where it is sealed to stand.
   *
   * @param tree over all leaves that were read
   * @throws DamagedLog when those are others, fewer or more
   */
  public void checked(RelationshipHead head, Frontier tree) {
    checked(head.id(), head.revision(), head.frontier(), tree);
  }

  void checked(UUID relationship, long revision, byte[] frontier, Frontier tree) {
    if (tree.size() != revision || !Arrays.equals(tree.bytes(), frontier)) {
      throw new DamagedLog(relationship, "does not have the events that were recorded in it");
    }
  }

  /** The last revision that counts at an instant, the instant included; 0 before the first. */
  public long revisionAt(UUID relationship, Instant at) {
    return first(database.list(REVISION_AT, it -> it.getLong(1), relationship, at)).orElse(0L);
  }

  /** The revision at which a thing was made in this relationship, by an event of that type. */
  public Optional<Long> madeAt(UUID relationship, UUID thing, Class<? extends Event> by) {
    var names = Codec.CURRENT.names(by).toArray(String[]::new);
    return first(database.list(MADE_AT, it -> it.getLong(1), thing, relationship, names));
  }

  /** The leaf hash at a revision, when the log is that long. */
  public Optional<byte[]> leaf(UUID relationship, long revision) {
    return first(database.list(LEAF, it -> it.getBytes(1), relationship, revision));
  }

  private static <T> Optional<T> first(List<T> found) {
    return found.stream().findFirst();
  }

  /**
   * A line of an answer that has the columns of a line.
   *
   * @throws DamagedLog when somebody has changed one of them
   */
  static Line line(ResultSet it) throws SQLException {
    return copied(
        line(
            it.getObject("relationship", UUID.class),
            it.getBytes("envelope"),
            it.getString("type"),
            it.getBytes("leaf")),
        it.getString("visibility"),
        it.getObject("effective_at", OffsetDateTime.class).toInstant());
  }

  static Line line(EventRow row) {
    return copied(
        line(row.relationship, row.envelope, row.type, row.leaf), row.visibility, row.effectiveAt);
  }

  /** What is looked up by columns beside the envelope is what the envelope says. */
  private static Line copied(Line it, String visibility, Instant effectiveAt) {
    var envelope = it.envelope();
    if (!KebabCase.name(envelope.visibility()).equals(visibility)
        || !envelope.stamp().effectiveAt().equals(effectiveAt)) {
      throw new DamagedLog(envelope.relationship(), "has been changed at " + envelope.revision());
    }
    return it;
  }

  /**
   * @throws DamagedLog when the envelope is not what the leaf hash is of
   */
  static Line line(UUID relationship, byte[] envelope, String type, byte[] leaf) {
    if (!Arrays.equals(leaf, Leaf.hash(envelope))) {
      throw new DamagedLog(relationship, "has an event that was changed");
    }
    return new Line(Codec.CURRENT.read(envelope, type), leaf);
  }
}
