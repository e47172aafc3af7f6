package nl.vertrouwensfonds.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vertrouwensfonds.log.RowStatement.Phase;

/**
 * All that one transaction writes, of one append or of many. It goes to the database together, in
 * one round trip, each kind of row in one statement; none of it is there before.
 */
final class WriteBatch {

  private final Map<Phase, Map<RowStatement, List<Object[]>>> rows = new EnumMap<>(Phase.class);

  /**
   * @param row a value for each column of the statement
   */
  void add(RowStatement statement, Object... row) {
    rows.computeIfAbsent(statement.phase(), _ -> new LinkedHashMap<>())
        .computeIfAbsent(statement, _ -> new ArrayList<>())
        .add(row);
  }

  /** Writes all of it, in the transaction of whoever calls. */
  void write(Connection database) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    String sql = statements().map(it -> it.getKey().sql()).collect(Collectors.joining(";\n"));
    try (var statement = database.prepareStatement(sql)) {
      int place = 1;
      for (var it : statements().toList()) {
        place = bind(statement, place, it.getKey().types(), it.getValue());
      }
      statement.execute();
    }
  }

  /** What it would write, by statement. */
  Stream<Entry<RowStatement, List<Object[]>>> statements() {
    return rows.values().stream().flatMap(it -> it.entrySet().stream());
  }

  private static int bind(
      PreparedStatement statement, int place, List<String> types, List<Object[]> rows)
      throws SQLException {
    for (int i = 0; i < types.size(); i++) {
      String type = types.get(i);
      int column = i;
      var values = rows.stream().map(it -> it[column]);
      Object[] array =
          type.equals("bytea")
              ? values.toArray(byte[][]::new)
              : values.map(it -> Objects.toString(it, null)).toArray(String[]::new);
      statement.setArray(place + i, statement.getConnection().createArrayOf(type, array));
    }
    return place + types.size();
  }
}
