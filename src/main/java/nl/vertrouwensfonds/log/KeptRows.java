package nl.vertrouwensfonds.log;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Holds the rows that are kept beside a log against those that would be written of it. */
final class KeptRows {

  private static final List<String> TABLES =
      List.of("fund", "open_breach", "running_commitment", "rating", "contest", "daily_balance");

  /** Those of a day that are older than the others have null in these. */
  private static final int OF_OLDER_DAYS = 5;

  private final Connection database;
  private final UUID relationship;
  private final WriteBatch batch;

  KeptRows(Connection database, UUID relationship, WriteBatch batch) {
    this.database = database;
    this.relationship = relationship;
    this.batch = batch;
  }

  /** The tables in which they are others, in a fixed order. */
  List<String> differing() throws SQLException {
    var differing = new ArrayList<String>();
    for (String table : TABLES) {
      if (!isKept(table)) {
        differing.add(table);
      }
    }
    return differing;
  }

  private boolean isKept(String table) throws SQLException {
    var written =
        batch.statements().filter(it -> it.getKey().insertsInto().equals(Optional.of(table)));
    var only = written.findFirst();
    if (only.isEmpty()) {
      return stored(table, List.of("relationship")).isEmpty();
    }
    var columns = new ArrayList<>(only.get().getKey().columns());
    var rows = new HashSet<List<String>>();
    only.get().getValue().forEach(it -> rows.add(told(it)));
    return switch (table) {
      case "contest" -> isSame(closed(rows), stored(table, with(columns, "closed_at")));
      case "daily_balance" -> isSameOrOlder(rows, stored(table, columns));
      default -> isSame(rows, stored(table, columns));
    };
  }

  private static boolean isSame(Set<List<String>> written, List<List<String>> stored) {
    return stored.size() == written.size() && written.containsAll(stored);
  }

  private static boolean isSameOrOlder(Set<List<String>> written, List<List<String>> stored) {
    var begins = new HashSet<List<String>>();
    written.forEach(it -> begins.add(it.subList(0, OF_OLDER_DAYS)));
    return stored.size() == written.size()
        && stored.stream()
            .allMatch(it -> written.contains(it) || isOlder(it) && begins.contains(begin(it)));
  }

  private static List<String> begin(List<String> row) {
    return row.subList(0, OF_OLDER_DAYS);
  }

  private static boolean isOlder(List<String> row) {
    return row.subList(OF_OLDER_DAYS, row.size()).stream().allMatch(Objects::isNull);
  }

  /** Contests with when they were closed, if they were. */
  private Set<List<String>> closed(Set<List<String>> contests) {
    Map<String, String> at = new HashMap<>();
    batch
        .statements()
        .filter(it -> it.getKey().equals(RatingsAndContests.CLOSED))
        .flatMap(it -> it.getValue().stream())
        .forEach(it -> at.put(told(it[0]), told(it[1])));
    var closed = new HashSet<List<String>>();
    contests.forEach(it -> closed.add(with(it, at.get(it.getFirst()))));
    return closed;
  }

  private static List<String> with(List<String> some, String another) {
    var more = new ArrayList<>(some);
    more.add(another);
    return more;
  }

  private List<List<String>> stored(String table, List<String> columns) throws SQLException {
    String sql =
        "select " + String.join(", ", columns) + " from " + table + " where relationship = ?";
    try (var asked = database.prepareStatement(sql)) {
      asked.setObject(1, relationship);
      var found = new ArrayList<List<String>>();
      try (var line = asked.executeQuery()) {
        while (line.next()) {
          found.add(told(line, columns.size()));
        }
      }
      return found;
    }
  }

  private static List<String> told(ResultSet line, int columns) throws SQLException {
    var row = new Object[columns];
    for (int i = 0; i < columns; i++) {
      row[i] = line.getObject(i + 1);
    }
    return told(row);
  }

  private static List<String> told(Object[] row) {
    var told = new ArrayList<String>();
    for (Object it : row) {
      told.add(told(it));
    }
    return Collections.unmodifiableList(told);
  }

  private static String told(Object it) {
    return Objects.toString(it instanceof Timestamp at ? at.toInstant() : it, null);
  }
}
