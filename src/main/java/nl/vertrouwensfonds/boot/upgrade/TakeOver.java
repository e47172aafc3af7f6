package nl.vertrouwensfonds.boot.upgrade;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import nl.vertrouwensfonds.boot.postgres.UpgradedCluster;
import nl.vertrouwensfonds.boot.postgres.UpgradedCluster.Server;

/**
 * Makes the tables of one database in another that is empty, and copies what is in them.
 *
 * @param role what the migrations call the role of the service
 * @param progress hears of what takes more than a moment
 */
public record TakeOver(String role, Consumer<String> progress) implements UpgradedCluster.Work {

  /**
   * @throws nl.vertrouwensfonds.boot.data.UserFacingException when something would be lost
   */
  @Override
  public void with(Connection older, Server fresh) throws SQLException {
    new SameMigrations(fresh, role).make(older);
    try (var owner = fresh.connect()) {
      var columns = Tables.ofBoth(older, owner);
      progress.accept("copying all tables, and comparing them ...");
      long rows = new TableCopy(older, owner, columns).copy();
      progress.accept("%s rows are the same in both".formatted(rows));
    }
  }
}
