package nl.vertrouwensfonds.boot;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * What was erased is in no row any more, but its bytes stay in the files of the tables, in what is
 * free there, until something else is written over them.
 */
public final class ErasedRemains {

  private static final List<String> TABLES = List.of("content", "identity", "command");
  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  private ErasedRemains() {}

  /**
   * Writes those tables anew, without what is free in them. Each is locked meanwhile, so appends
   * and reads of texts wait. Whoever ends half way has done some of it, and can begin again.
   *
   * @return whether the files are on disk as they should be; if not, the database does that with
   *     its next checkpoint
   * @throws nl.vertrouwensfonds.boot.data.UserFacingException when the database does not run, or
   *     refuses
   */
  public static boolean remove(Settings settings) {
    return OwnerConnection.alone(
        settings,
        owner -> {
          try (var statement = owner.createStatement()) {
            for (String table : TABLES) {
              statement.execute("vacuum (full) " + table);
            }
          }
          return checkpoint(owner);
        });
  }

  private static boolean checkpoint(Connection owner) throws SQLException {
    try (var statement = owner.createStatement()) {
      statement.execute("checkpoint");
      return true;
    } catch (SQLException e) {
      if (INSUFFICIENT_PRIVILEGE.equals(e.getSQLState())) {
        return false;
      }
      throw e;
    }
  }
}
