package nl.vertrouwensfonds.log;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.ContentErased;
import nl.vertrouwensfonds.log.codec.Codec;
import nl.vertrouwensfonds.log.codec.ContentJson;

/**
 * Reads what people wrote. By plain JDBC, in the caller's transaction if there is one: nobody has
 * to watch what never changes, and a page of it is long.
 */
@ApplicationScoped
public class Contents implements WrittenTexts {

  private static final String OF = "select event, salt, body from content where event = any(?)";

  private static final String EVENTS =
      """
      select relationship, type, visibility, effective_at, envelope, leaf from event
       where id = any(?)
      """;

  private static final String ERASED =
      """
      select relationship, type, visibility, effective_at, envelope, leaf from event
       where relationship = ? and revision > ? and type = any(?)
      """;

  /** Some megabytes: the names of the same few people are looked at with each act. */
  private static final int MOST_KNOWN = 20_000;

  private record Written(byte[] salt, byte[] body) {}

  /** What the log has of what was written beside an event. */
  private record Hashed(UUID relationship, long revision, String contentHash) {

    static Hashed of(Envelope it) {
      return new Hashed(it.relationship(), it.revision(), it.contentHash());
    }

    byte[] checked(Written it) {
      if (!ContentHash.isOf(contentHash, it.salt(), it.body())) {
        throw new DamagedLog(relationship, "has other words at " + revision);
      }
      return it.body();
    }
  }

  /** By event; of the log nothing changes. */
  private final Cache<UUID, Hashed> known = Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();

  private final DataSource database;
  private final TextHolder holder;

  Contents(DataSource database, TextHolder holder) {
    this.database = database;
    this.holder = holder;
  }

  /**
   * @throws DamagedLog when somebody has changed or taken away some of it
   */
  @Override
  public Map<UUID, Content> of(Collection<UUID> events) {
    return read(events, known.getAllPresent(events));
  }

  /**
   * The same of events that were found by columns which repeat what is hashed.
   *
   * @throws DamagedLog also when somebody has changed one of these
   */
  public Map<UUID, Content> found(Collection<UUID> events) {
    return read(events, Map.of());
  }

  private Map<UUID, Content> read(Collection<UUID> events, Map<UUID, Hashed> hashed) {
    if (events.isEmpty()) {
      return Map.of();
    }
    var bodies = bodies(events, hashed);
    holder.hold(bodies.values().stream().mapToInt(body -> body.length).sum());
    var contents = new HashMap<UUID, Content>();
    bodies.forEach((event, body) -> contents.put(event, ContentJson.read(body)));
    return contents;
  }

  private Map<UUID, byte[]> bodies(Collection<UUID> events, Map<UUID, Hashed> hashed) {
    try (var connection = database.getConnection()) {
      var written = written(connection, events);
      var all = new HashMap<>(hashed);
      var unknown = new HashSet<>(events);
      unknown.removeIf(it -> hashed.containsKey(it) && written.containsKey(it));
      for (Envelope it : envelopes(connection, unknown)) {
        all.put(it.id(), Hashed.of(it));
        if (!written.containsKey(it.id())) {
          wasErased(connection, it);
        }
      }
      known.putAll(all);
      var bodies = new HashMap<UUID, byte[]>();
      written.forEach((event, it) -> bodies.put(event, all.get(event).checked(it)));
      return bodies;
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  private static Map<UUID, Written> written(Connection connection, Collection<UUID> events)
      throws SQLException {
    try (var statement = connection.prepareStatement(OF)) {
      statement.setArray(1, connection.createArrayOf("uuid", events.toArray()));
      var written = new HashMap<UUID, Written>();
      try (var row = statement.executeQuery()) {
        while (row.next()) {
          written.put(row.getObject(1, UUID.class), new Written(row.getBytes(2), row.getBytes(3)));
        }
      }
      return written;
    }
  }

  private static List<Envelope> envelopes(Connection connection, Collection<UUID> events)
      throws SQLException {
    if (events.isEmpty()) {
      return List.of();
    }
    try (var statement = connection.prepareStatement(EVENTS)) {
      statement.setArray(1, connection.createArrayOf("uuid", events.toArray()));
      var envelopes = new ArrayList<Envelope>();
      try (var row = statement.executeQuery()) {
        while (row.next()) {
          envelopes.add(LogReader.line(row).envelope());
        }
      }
      return envelopes;
    }
  }

  /**
   * What is gone was erased, and the log says so.
   *
   * @throws DamagedLog otherwise
   */
  private static void wasErased(Connection connection, Envelope it) throws SQLException {
    try (var statement = connection.prepareStatement(ERASED)) {
      statement.setObject(1, it.relationship());
      statement.setLong(2, it.revision());
      var names = Codec.CURRENT.names(ContentErased.class).toArray();
      statement.setArray(3, connection.createArrayOf("text", names));
      try (var row = statement.executeQuery()) {
        while (row.next()) {
          if (((ContentErased) LogReader.line(row).envelope().data())
              .revisions()
              .contains(it.revision())) {
            return;
          }
        }
      }
    }
    throw new DamagedLog(it.relationship(), "lacks what was written at " + it.revision());
  }
}
