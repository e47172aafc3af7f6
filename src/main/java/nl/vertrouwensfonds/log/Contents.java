package nl.vertrouwensfonds.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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

  private static final String OF =
      """
      select e.relationship, e.type, e.visibility, e.effective_at, e.envelope, e.leaf,
             c.salt, c.body
        from event e left join content c on c.event = e.id
       where e.id = any(?)
      """;

  private static final String ERASED =
      """
      select relationship, type, visibility, effective_at, envelope, leaf from event
       where relationship = ? and revision > ? and type = any(?)
      """;

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
    if (events.isEmpty()) {
      return Map.of();
    }
    var bodies = bodies(events);
    holder.hold(bodies.values().stream().mapToInt(body -> body.length).sum());
    var contents = new HashMap<UUID, Content>();
    bodies.forEach((event, body) -> contents.put(event, ContentJson.read(body)));
    return contents;
  }

  private Map<UUID, byte[]> bodies(Collection<UUID> events) {
    try (var connection = database.getConnection()) {
      return bodies(connection, events);
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  private static Map<UUID, byte[]> bodies(Connection connection, Collection<UUID> events)
      throws SQLException {
    var gone = new ArrayList<Envelope>();
    var bodies = new HashMap<UUID, byte[]>();
    try (var statement = connection.prepareStatement(OF)) {
      statement.setArray(1, connection.createArrayOf("uuid", events.toArray()));
      try (var row = statement.executeQuery()) {
        while (row.next()) {
          var envelope = envelope(row);
          byte[] body = row.getBytes("body");
          if (body == null) {
            gone.add(envelope);
          } else {
            bodies.put(envelope.id(), checked(envelope, row.getBytes("salt"), body));
          }
        }
      }
    }
    for (Envelope it : gone) {
      wasErased(connection, it);
    }
    return bodies;
  }

  private static Envelope envelope(ResultSet row) throws SQLException {
    return LogReader.line(row).envelope();
  }

  private static byte[] checked(Envelope envelope, byte[] salt, byte[] body) {
    if (!ContentHash.isOf(envelope.contentHash(), salt, body)) {
      throw new DamagedLog(envelope.relationship(), "has other words at " + envelope.revision());
    }
    return body;
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
          if (((ContentErased) envelope(row).data()).revisions().contains(it.revision())) {
            return;
          }
        }
      }
    }
    throw new DamagedLog(it.relationship(), "lacks what was written at " + it.revision());
  }
}
