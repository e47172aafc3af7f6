package nl.vertrouwensfonds.boot;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import nl.vertrouwensfonds.boot.data.UserFacingException;
import org.postgresql.Driver;

/**
 * A login of the database for a dashboard: it reads the schema {@code reporting}, of the
 * organisations it is granted, and nothing else.
 *
 * @param password empty when there was such a login already, which keeps its own
 */
public record ReportingLogin(
    String host, int port, String database, String user, Optional<String> password) {

  /**
   * Makes it when there is none, and lets it see the relationships of some organisations.
   *
   * @param organisations their codes
   * @throws UserFacingException when the database does not run, or refuses
   */
  public static ReportingLogin grant(Settings settings, String name, List<String> organisations) {
    return OwnerConnection.with(
        settings,
        owner -> {
          boolean known = isKnown(owner, name);
          String password = known ? null : freshPassword();
          if (!known) {
            create(owner, name, password);
          }
          each(owner, "select reporting.grant_login(?, ?)", name, organisations);
          return at(owner, name, Optional.ofNullable(password));
        });
  }

  /** Takes that back. The login stays, and sees nothing once it has lost its last organisation. */
  public static void revoke(Settings settings, String name, List<String> organisations) {
    OwnerConnection.with(
        settings,
        owner -> {
          each(owner, "select reporting.revoke_login(?, ?)", name, organisations);
          return null;
        });
  }

  private static boolean isKnown(Connection owner, String name) throws SQLException {
    try (var query = owner.prepareStatement("select from pg_roles where rolname = ?")) {
      query.setString(1, name);
      return query.executeQuery().next();
    }
  }

  private static void create(Connection owner, String name, String password) throws SQLException {
    try (var quoted =
        owner.prepareStatement("select format('create role %I login password %L', ?, ?)")) {
      quoted.setString(1, name);
      quoted.setString(2, password);
      var sql = quoted.executeQuery();
      sql.next();
      owner.createStatement().execute(sql.getString(1));
    }
  }

  private static void each(Connection owner, String sql, String name, List<String> organisations)
      throws SQLException {
    for (String organisation : organisations) {
      try (var call = owner.prepareStatement(sql)) {
        call.setString(1, name);
        call.setString(2, organisation);
        call.execute();
      }
    }
  }

  private static ReportingLogin at(Connection owner, String name, Optional<String> password)
      throws SQLException {
    Properties parts = Driver.parseURL(owner.getMetaData().getURL(), null);
    return new ReportingLogin(
        parts.getProperty("PGHOST"),
        Integer.parseInt(parts.getProperty("PGPORT")),
        parts.getProperty("PGDBNAME"),
        name,
        password);
  }

  private static String freshPassword() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public String toString() {
    return "ReportingLogin[" + user + "]";
  }
}
