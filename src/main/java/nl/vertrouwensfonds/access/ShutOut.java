package nl.vertrouwensfonds.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;

/** Who is not believed any more, though his token is right. */
@ApplicationScoped
public class ShutOut {

  private static final String SQL =
      """
      select person, organisation, issued
        from unnest(?, ?, ?) as token (person, organisation, issued)
        join shut_out using (person, organisation)
       where since >= issued
      """;

  /**
   * Somebody's token.
   *
   * @param issued when it was
   */
  public record Token(String person, String organisation, Instant issued) {}

  private final DataSource database;

  ShutOut(DataSource database) {
    this.database = database;
  }

  public boolean includes(String person, String organisation, Instant issued) {
    return !among(Set.of(new Token(person, organisation, issued))).isEmpty();
  }

  /** Of some tokens those that are not believed any more. */
  public Set<Token> among(Collection<Token> tokens) {
    try (var connection = database.getConnection();
        var asked = connection.prepareStatement(SQL)) {
      asked.setArray(1, array(connection, "text", tokens, Token::person));
      asked.setArray(2, array(connection, "text", tokens, Token::organisation));
      asked.setArray(3, array(connection, "timestamptz", tokens, it -> it.issued().toString()));
      return found(asked);
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  private static Array array(
      Connection connection, String type, Collection<Token> tokens, Function<Token, String> part)
      throws SQLException {
    return connection.createArrayOf(type, tokens.stream().map(part).toArray());
  }

  private static Set<Token> found(PreparedStatement asked) throws SQLException {
    var found = new HashSet<Token>();
    try (var lines = asked.executeQuery()) {
      while (lines.next()) {
        var issued = lines.getObject(3, OffsetDateTime.class);
        found.add(new Token(lines.getString(1), lines.getString(2), issued.toInstant()));
      }
    }
    return found;
  }
}
