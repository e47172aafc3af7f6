package nl.vertrouwensfonds.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** Who is not believed any more, though his token is right. */
@ApplicationScoped
public class ShutOut {

  private static final String SQL =
      "select since from shut_out where person = ? and organisation = ? and since >= ?";

  private final DataSource database;

  ShutOut(DataSource database) {
    this.database = database;
  }

  /**
   * @param issued when the token was
   */
  public boolean includes(String person, String organisation, Instant issued) {
    try (var connection = database.getConnection();
        var asked = connection.prepareStatement(SQL)) {
      asked.setString(1, person);
      asked.setString(2, organisation);
      asked.setObject(3, OffsetDateTime.ofInstant(issued, ZoneOffset.UTC));
      try (var line = asked.executeQuery()) {
        return line.next();
      }
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }
}
