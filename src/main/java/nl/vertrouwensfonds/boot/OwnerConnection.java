package nl.vertrouwensfonds.boot;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import nl.vertrouwensfonds.boot.data.DataFolder;
import nl.vertrouwensfonds.boot.data.UserFacingException;
import nl.vertrouwensfonds.boot.postgres.EmbeddedPostgres;
import org.postgresql.util.PSQLException;

/** Work that only the owner of the database can do, while the service runs. */
final class OwnerConnection {

  @FunctionalInterface
  interface Work<T> {
    T with(Connection owner) throws SQLException;
  }

  private OwnerConnection() {}

  /**
   * All of it in one transaction.
   *
   * @throws UserFacingException when the database does not run, or refuses
   */
  static <T> T with(Settings settings, Work<T> work) {
    return alone(
        settings,
        owner -> {
          owner.setAutoCommit(false);
          T done = work.with(owner);
          owner.commit();
          return done;
        });
  }

  /**
   * Each statement in a transaction of its own.
   *
   * @throws UserFacingException when the database does not run, or refuses
   */
  static <T> T alone(Settings settings, Work<T> work) {
    try (var owner = connect(settings)) {
      return work.with(owner);
    } catch (SQLException e) {
      throw new UserFacingException("the database refuses: " + reason(e));
    } catch (IOException e) {
      throw new UserFacingException("cannot read %s (%s)".formatted(settings.data(), e));
    }
  }

  /** In one line, without where in its functions it came to it. */
  private static String reason(SQLException e) {
    return e instanceof PSQLException refusal && refusal.getServerErrorMessage() != null
        ? refusal.getServerErrorMessage().getMessage()
        : e.getMessage();
  }

  private static Connection connect(Settings settings) throws SQLException, IOException {
    return settings.databaseUrl().isPresent()
        ? DriverManager.getConnection(settings.databaseUrl().get())
        : EmbeddedPostgres.connect(new DataFolder(settings.data().toAbsolutePath()));
  }
}
