package nl.vertrouwensfonds.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * Rows whose locks a transaction holds, and what it has to know before it appends to their logs;
 * all in one round trip.
 *
 * @param rows by relationship; one that somebody else holds is left out, where nobody waits for it
 * @param known which of the requests were carried out before
 * @param clock what the database's clock said once the locks were there
 */
record LockedLogs(Map<UUID, RelationshipRow> rows, Map<String, CommandRow> known, Instant clock) {

  /**
   * The statements of an append are the same each time, and to plan one takes as long as to carry
   * it out. PostgreSQL would plan each anew, as it takes arrays of parameters to be long.
   */
  private static final String PLANNED_ONCE = "set local plan_cache_mode = force_generic_plan;\n";

  /** In one order, so that two who want some of the same wait for each other in that order. */
  private static final String LOCK =
      """
      select id, client, supplier, policy, importing, time_zone, started_at, effective_at, recorded_at,
             revision, head, frontier, funds, seal, reported
        from relationship where id = any(?::uuid[]) order by id for update%s;
      """;

  /**
   * A statement of its own, so that it sees what was carried out while the first one waited. The
   * limit makes that each key is looked up, however small the table was when this was planned.
   */
  private static final String KNOWN =
      """
      select clock_timestamp() as clock, c.*
        from (select) as one
        left join (unnest(?::text[]) as k(id)
          cross join lateral (select * from command c where c.id = k.id limit 1) as c) on true
      """;

  /**
   * @param waits whether to wait for who holds one of the rows
   */
  static LockedLogs lock(
      Connection database, Collection<UUID> relationships, Collection<String> keys, boolean waits)
      throws SQLException {
    String sql = PLANNED_ONCE + LOCK.formatted(waits ? "" : " skip locked") + KNOWN;
    try (var asked = database.prepareStatement(sql)) {
      array(asked, 1, "uuid", relationships, UUID::toString);
      array(asked, 2, "text", keys, it -> it);
      asked.execute();
      asked.getMoreResults();
      var rows = rows(asked.getResultSet());
      asked.getMoreResults();
      return known(rows, asked.getResultSet());
    }
  }

  private static <T> void array(
      PreparedStatement asked,
      int place,
      String type,
      Collection<T> values,
      Function<T, String> value)
      throws SQLException {
    Object[] array = values.stream().map(value).toArray(String[]::new);
    asked.setArray(place, asked.getConnection().createArrayOf(type, array));
  }

  private static Map<UUID, RelationshipRow> rows(ResultSet line) throws SQLException {
    var rows = new HashMap<UUID, RelationshipRow>();
    while (line.next()) {
      var row = RelationshipRow.of(line);
      rows.put(row.id, row);
    }
    return rows;
  }

  private static LockedLogs known(Map<UUID, RelationshipRow> rows, ResultSet line)
      throws SQLException {
    var known = new HashMap<String, CommandRow>();
    Instant clock = null;
    while (line.next()) {
      clock = instant(line, "clock");
      if (line.getString("id") != null) {
        var row = CommandRow.of(line);
        known.put(row.id(), row);
      }
    }
    return new LockedLogs(rows, known, clock);
  }

  private static Instant instant(ResultSet line, String column) throws SQLException {
    return line.getObject(column, OffsetDateTime.class).toInstant();
  }
}
