package nl.vertrouwensfonds.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * What hashes of requests are keyed with. It stands in the database, since all servers on it have
 * to find each other's requests, and never changes.
 */
@ApplicationScoped
class KeySecret {

  private static final String SQL = "select value from secret where name = 'requests'";

  private final DataSource database;
  private volatile byte[] known;

  KeySecret(DataSource database) {
    this.database = database;
  }

  byte[] get() {
    if (known == null) {
      known = read();
    }
    return known;
  }

  private byte[] read() {
    try (var connection = database.getConnection();
        var asked = connection.prepareStatement(SQL);
        var line = asked.executeQuery()) {
      line.next();
      return line.getBytes(1);
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }
}
