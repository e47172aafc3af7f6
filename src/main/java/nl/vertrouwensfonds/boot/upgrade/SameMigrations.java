package nl.vertrouwensfonds.boot.upgrade;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import nl.vertrouwensfonds.boot.data.UserFacingException;
import nl.vertrouwensfonds.boot.postgres.UpgradedCluster.Server;
import nl.vertrouwensfonds.log.MigrationPlaceholders;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * The very migrations that made one database, in another that is empty. Those that can be repeated
 * (views and functions) are left to the next start, which finds that they were not made yet.
 *
 * @param role what the migrations call the role of the service
 */
record SameMigrations(Server fresh, String role) {

  private static final String MADE =
      """
      select version, checksum from flyway_schema_history
       where version is not null and success order by installed_rank
      """;

  /** No file of a migration begins so. */
  private static final String NONE = "-";

  /**
   * @throws UserFacingException when this version of the service does not have one of them, or has
   *     another of its name
   */
  void make(Connection older) throws SQLException {
    Map<MigrationVersion, Integer> made = made(older);
    var all = configuration().load().info().all();
    var ours = new TreeMap<MigrationVersion, Integer>();
    for (var it : all) {
      ours.put(it.getVersion(), it.getChecksum());
    }
    var unknown =
        made.keySet().stream().filter(it -> !made.get(it).equals(ours.get(it))).findFirst();
    if (unknown.isPresent()) {
      throw new UserFacingException(
          "the tables in the database were not made by this version of the service or an older one (migration %s); upgrade with the one that made them, or a newer one"
              .formatted(unknown.get()));
    }
    made.keySet().stream()
        .max(MigrationVersion::compareTo)
        .ifPresent(last -> configuration().target(last).load().migrate());
  }

  private FluentConfiguration configuration() {
    var configuration =
        Flyway.configure()
            .dataSource(fresh.url(), fresh.owner().user(), fresh.owner().password())
            .locations("classpath:db/migration")
            .placeholders(Map.of("service_role", role))
            .repeatableSqlMigrationPrefix(NONE);
    new MigrationPlaceholders().customize(configuration);
    return configuration;
  }

  private static Map<MigrationVersion, Integer> made(Connection older) throws SQLException {
    var made = new TreeMap<MigrationVersion, Integer>();
    try (var asked = older.createStatement();
        var line = asked.executeQuery(MADE)) {
      while (line.next()) {
        made.put(MigrationVersion.fromVersion(line.getString(1)), line.getInt(2));
      }
    }
    return made;
  }
}
