package nl.vertrouwensfonds.api.reports;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;

/** Logins of dashboards, made and let in as the owner of the database does. */
public final class Logins {

  private Logins() {}

  /** A connection of a login that sees what these organisations are a party of. */
  public static Connection granted(String name, Iterable<String> organisations)
      throws SQLException {
    try (var owner = EmbeddedDatabase.asOwner()) {
      owner
          .createStatement()
          .execute(
              "do $$ begin if not exists (select from pg_roles where rolname = '%1$s') then"
                      .formatted(name)
                  + " create role %1$s login password 'of %1$s'; end if; end $$;".formatted(name)
                  + " delete from reporting_grant where login = '%s'".formatted(name));
      for (String organisation : organisations) {
        var grant = owner.prepareStatement("select reporting.grant_login(?, ?)");
        grant.setString(1, name);
        grant.setString(2, organisation);
        grant.execute();
      }
    }
    return DriverManager.getConnection(
        System.getProperty("quarkus.flyway.jdbc-url"), name, "of " + name);
  }
}
