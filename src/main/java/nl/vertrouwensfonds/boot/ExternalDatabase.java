package nl.vertrouwensfonds.boot;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import nl.vertrouwensfonds.boot.data.UserFacingException;

/**
 * A database that somebody else runs, asked whether the service can work there before it makes
 * anything.
 *
 * @param url JDBC URL, with what logs in
 */
record ExternalDatabase(String url) {
  private static final int ROUNDS = 5;
  private static final String PROCESS = "select pg_backend_pid()::text";
  private static final String SCHEMA = "select coalesce(current_schema(), 'none')";
  private static final String READS_ONLY =
      "select (pg_is_in_recovery() or current_setting('transaction_read_only') = 'on')::text";

  /**
   * @throws UserFacingException when something stands against it
   * @throws SQLException when it cannot be asked
   */
  void mustBeFit() throws SQLException {
    try (var one = DriverManager.getConnection(url);
        var other = DriverManager.getConnection(url)) {
      fail(
          areLent(one, other),
          "%s lends its connections by the transaction (a pooler, as pgbouncer with pool_mode=transaction): role and time limits of the service would not hold; name an address that keeps them (pool_mode=session), or the database itself");
      fail(
          !asked(one, SCHEMA).equals("public"),
          "who logs in at %s works in another schema than public, where the tables of the service are; leave out currentSchema, or say: alter role ... set search_path = public");
      fail(
          asked(one, READS_ONLY).equals("true"),
          "%s only reads (a standby, or default_transaction_read_only); name the one that is written to");
    }
  }

  private void fail(boolean stands, String why) {
    if (stands) {
      throw new UserFacingException(why.formatted("the database " + FailedStart.withoutLogin(url)));
    }
  }

  /**
   * A pooler gives each statement to whichever connection of its own is free: both of ours meet the
   * same process of the database, or one of them meets two. Without a pooler, or with one that
   * leaves each what it has, neither ever happens. Several times, for others may use it too.
   */
  private static boolean areLent(Connection one, Connection other) throws SQLException {
    String own = asked(one, PROCESS);
    for (int i = 0; i < ROUNDS; i++) {
      if (asked(other, PROCESS).equals(own) || !asked(one, PROCESS).equals(own)) {
        return true;
      }
    }
    return false;
  }

  private static String asked(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var line = statement.executeQuery(sql)) {
      line.next();
      return line.getString(1);
    }
  }
}
