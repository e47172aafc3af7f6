package nl.vertrouwensfonds.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.log.codec.ContentJson;

/**
 * Reads what people wrote. By plain JDBC, in the caller's transaction if there is one: nobody has
 * to watch what never changes, and a page of it is long.
 */
@ApplicationScoped
public class Contents implements WrittenTexts {

  private static final String OF = "select event, body from content where event = any(?)";

  private final DataSource database;
  private final TextHolder holder;

  Contents(DataSource database, TextHolder holder) {
    this.database = database;
    this.holder = holder;
  }

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
    try (var statement = connection.prepareStatement(OF)) {
      statement.setArray(1, connection.createArrayOf("uuid", events.toArray()));
      var bodies = new HashMap<UUID, byte[]>();
      try (var row = statement.executeQuery()) {
        while (row.next()) {
          bodies.put(row.getObject(1, UUID.class), row.getBytes(2));
        }
      }
      return bodies;
    }
  }
}
