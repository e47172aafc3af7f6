package nl.vertrouwensfonds.log;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.hibernate.Session;

/**
 * All that one append writes, in the order in which it is to be written. It goes to the database
 * together, in one round trip; none of it is there before.
 */
final class WriteBatch {

  /** Some values of one type of the database's. */
  private record Column(String type, Object[] values) {}

  private final List<String> statements = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  /**
   * @param statement with a {@code ?} for each value
   */
  void add(String statement, Object... all) {
    statements.add(statement);
    values.addAll(Arrays.asList(all));
  }

  /** One column of several rows, as a value for {@code unnest}. */
  static <T> Object column(String type, List<T> rows, Function<T, Object> value) {
    return new Column(
        type,
        rows.stream()
            .map(value)
            .map(it -> it == null ? null : it.toString())
            .toArray(String[]::new));
  }

  /** The same of bytes. */
  static <T> Object bytes(List<T> rows, Function<T, byte[]> value) {
    return new Column("bytea", rows.stream().map(value).toArray(byte[][]::new));
  }

  /** Writes all of it, in the transaction of whoever calls. */
  void write(EntityManager rows) {
    if (!statements.isEmpty()) {
      rows.unwrap(Session.class).doWork(this::write);
    }
  }

  private void write(Connection database) throws SQLException {
    try (var statement = database.prepareStatement(String.join(";\n", statements))) {
      for (int i = 0; i < values.size(); i++) {
        bind(statement, i + 1, values.get(i));
      }
      statement.execute();
    }
  }

  private static void bind(PreparedStatement statement, int place, Object value)
      throws SQLException {
    switch (value) {
      case null -> statement.setNull(place, Types.NULL);
      case Instant at -> statement.setObject(place, at.atOffset(ZoneOffset.UTC));
      case Enum<?> constant -> statement.setString(place, constant.name());
      case byte[] bytes -> statement.setBytes(place, bytes);
      case Column column ->
          statement.setArray(
              place, statement.getConnection().createArrayOf(column.type(), column.values()));
      default -> statement.setObject(place, value);
    }
  }
}
