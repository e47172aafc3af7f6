package nl.vertrouwensfonds.log;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import nl.vertrouwensfonds.proof.Leaf;

/** Reads every column of a log, by the connection of whoever verifies it, and believes none. */
public final class AuditedLog {

  private static final String ALL = "select id, revision from relationship order by id";

  private static final String SOME =
      "select id from relationship where id > ? or ?::uuid is null order by id limit ?";

  private static final String HEAD =
      """
      select client, supplier, policy, importing, time_zone, started_at, effective_at, recorded_at,
             revision, head, frontier
        from relationship where id = ?
      """;

  private static final String LINES =
      """
      select e.revision, e.id, e.type, e.visibility, e.effective_at, e.bends, e.envelope, e.leaf,
             e.nodes, c.salt, c.body
        from event e left join content c on c.event = e.id
       where e.relationship = ? and e.revision between ? and ? order by e.revision
      """;

  private static final String BESIDE =
      "select min(revision) from event where relationship = ? and (revision < 1 or revision > ?)";

  /**
   * The row of a relationship.
   *
   * @param leaf the last event's leaf hash
   * @param frontier of the tree over all
   */
  public record Head(
      UUID client,
      UUID supplier,
      String policy,
      boolean importing,
      String timeZone,
      Instant startedAt,
      Instant effectiveAt,
      Instant recordedAt,
      long revision,
      byte[] leaf,
      byte[] frontier) {}

  /**
   * The row of an event, and that of its content.
   *
   * @param bends null in rows that are older than this column
   * @param salt null without content
   * @param body null without content
   */
  public record Line(
      long revision,
      UUID id,
      String type,
      String visibility,
      Instant effectiveAt,
      Boolean bends,
      byte[] envelope,
      byte[] leaf,
      byte[] nodes,
      byte[] salt,
      byte[] body) {

    /** Whether its leaf is that of its envelope. */
    public boolean isHashed() {
      return Arrays.equals(leaf, Leaf.hash(envelope));
    }

    public boolean hasContent() {
      return body != null;
    }

    /** Whether its content is the one that was hashed. */
    public boolean isWritten(String contentHash) {
      return ContentHash.isOf(contentHash, salt, body);
    }
  }

  private AuditedLog() {}

  /** All logs there are, with how many events each says to have. */
  public static Map<UUID, Long> all(Connection database) throws SQLException {
    try (var asked = database.prepareStatement(ALL);
        var line = asked.executeQuery()) {
      var all = new LinkedHashMap<UUID, Long>();
      while (line.next()) {
        all.put(line.getObject(1, UUID.class), line.getLong(2));
      }
      return all;
    }
  }

  /**
   * Some logs, by id.
   *
   * @param after the one before the first; null from the first on
   */
  public static List<UUID> some(Connection database, UUID after, int most) throws SQLException {
    try (var asked = database.prepareStatement(SOME)) {
      asked.setObject(1, after, Types.OTHER);
      asked.setObject(2, after, Types.OTHER);
      asked.setInt(3, most);
      var found = new ArrayList<UUID>();
      try (var line = asked.executeQuery()) {
        while (line.next()) {
          found.add(line.getObject(1, UUID.class));
        }
      }
      return found;
    }
  }

  /** Where a log stands; empty when there is none. */
  public static Optional<Head> head(Connection database, UUID relationship) throws SQLException {
    try (var asked = database.prepareStatement(HEAD)) {
      asked.setObject(1, relationship);
      try (var line = asked.executeQuery()) {
        return line.next() ? Optional.of(head(line)) : Optional.empty();
      }
    }
  }

  private static Head head(ResultSet line) throws SQLException {
    return new Head(
        line.getObject("client", UUID.class),
        line.getObject("supplier", UUID.class),
        line.getString("policy"),
        line.getBoolean("importing"),
        line.getString("time_zone"),
        instant(line, "started_at"),
        instant(line, "effective_at"),
        instant(line, "recorded_at"),
        line.getLong("revision"),
        line.getBytes("head"),
        line.getBytes("frontier"));
  }

  /** The rows of revisions {@code first} to {@code last}, both included, in order. */
  public static List<Line> lines(Connection database, UUID relationship, long first, long last)
      throws SQLException {
    try (var asked = database.prepareStatement(LINES)) {
      asked.setObject(1, relationship);
      asked.setLong(2, first);
      asked.setLong(3, last);
      var found = new ArrayList<Line>();
      try (var line = asked.executeQuery()) {
        while (line.next()) {
          found.add(line(line));
        }
      }
      return found;
    }
  }

  private static Line line(ResultSet line) throws SQLException {
    return new Line(
        line.getLong("revision"),
        line.getObject("id", UUID.class),
        line.getString("type"),
        line.getString("visibility"),
        instant(line, "effective_at"),
        line.getObject("bends", Boolean.class),
        line.getBytes("envelope"),
        line.getBytes("leaf"),
        line.getBytes("nodes"),
        line.getBytes("salt"),
        line.getBytes("body"));
  }

  /** The first revision of a row that is before the beginning of a log, or behind its end. */
  public static OptionalLong beside(Connection database, UUID relationship, long revision)
      throws SQLException {
    try (var asked = database.prepareStatement(BESIDE)) {
      asked.setObject(1, relationship);
      asked.setLong(2, revision);
      try (var line = asked.executeQuery()) {
        line.next();
        long first = line.getLong(1);
        return line.wasNull() ? OptionalLong.empty() : OptionalLong.of(first);
      }
    }
  }

  private static Instant instant(ResultSet line, String column) throws SQLException {
    return line.getObject(column, OffsetDateTime.class).toInstant();
  }
}
