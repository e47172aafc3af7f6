package nl.vertrouwensfonds.boot;

import java.sql.Connection;
import java.sql.SQLException;
import nl.vertrouwensfonds.domain.party.Spelling;

/** Tokens that were given to somebody, and are to be believed no more. */
public final class Revocation {

  private static final String SHUT_OUT =
      """
      insert into shut_out (person, organisation, since) values (?, ?, clock_timestamp())
      on conflict (person, organisation) do update set since = excluded.since
      """;

  private static final String TICKETS =
      "delete from feed_ticket where person = ? and organisation = ?";

  private Revocation() {}

  /**
   * From now on, within a minute on every server, no token that this person was given until now is
   * believed; one that is issued later is.
   *
   * @throws nl.vertrouwensfonds.boot.data.UserFacingException when the database does not run, or
   *     refuses
   */
  public static void revoke(Settings settings, String person, String organisation) {
    OwnerConnection.with(
        settings,
        owner -> {
          run(owner, SHUT_OUT, person, organisation);
          run(owner, TICKETS, person, organisation);
          return null;
        });
  }

  private static void run(Connection owner, String sql, String person, String organisation)
      throws SQLException {
    try (var change = owner.prepareStatement(sql)) {
      change.setString(1, Spelling.normal(person));
      change.setString(2, Spelling.normal(organisation));
      change.executeUpdate();
    }
  }
}
