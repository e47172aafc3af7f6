package nl.vertrouwensfonds.audit;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

/** Changes one bit of one value in one row of what is kept of a log. */
final class ChangedBit {

  private static final Map<String, List<String>> COLUMNS =
      Map.ofEntries(
          Map.entry(
              "event",
              List.of(
                  "revision",
                  "id",
                  "type",
                  "visibility",
                  "effective_at",
                  "bends",
                  "envelope",
                  "leaf",
                  "nodes")),
          Map.entry("content", List.of("event", "salt", "body")),
          Map.entry(
              "relationship",
              List.of(
                  "client",
                  "supplier",
                  "policy",
                  "importing",
                  "time_zone",
                  "started_at",
                  "effective_at",
                  "recorded_at",
                  "revision",
                  "head",
                  "frontier")),
          Map.entry(
              "fund",
              List.of(
                  "trustor",
                  "as_of",
                  "deposits",
                  "scars",
                  "evidence",
                  "kept",
                  "missed",
                  "made_good",
                  "released",
                  "moved",
                  "moves",
                  "moved_days")),
          Map.entry(
              "open_breach",
              List.of(
                  "trustor",
                  "breach",
                  "place",
                  "kind",
                  "severity",
                  "reported_at",
                  "earlier",
                  "rests_from",
                  "weighs",
                  "incident",
                  "held",
                  "apology",
                  "explanation",
                  "remedy",
                  "quiet_since",
                  "patient_since",
                  "count",
                  "reached")),
          Map.entry("running_commitment", List.of("commitment", "trustor", "lapses_after")),
          Map.entry("rating", List.of("event", "participant", "side", "rating", "rated_at")),
          Map.entry("contest", List.of("event", "trustor", "side", "since", "closed_at")),
          Map.entry(
              "daily_balance",
              List.of(
                  "trustor",
                  "day",
                  "balance",
                  "confidence",
                  "kept",
                  "missed",
                  "made_good",
                  "lapsed",
                  "open_reports",
                  "contested",
                  "policy",
                  "bent_at_end")),
          Map.entry("checkpoint", List.of("origin", "size", "root", "note")),
          Map.entry("cosignature", List.of("origin", "size", "side", "key", "line")));

  private static final String CONTENT_OF =
      "event in (select id from event where relationship = '%s')";

  private final Connection owner;
  private final UUID relationship;
  private final Random random;
  private final Map<String, Integer> places = new TreeMap<>();
  private String table;
  private String column;
  private long revision;

  ChangedBit(Connection owner, UUID relationship, Random random) {
    this.owner = owner;
    this.relationship = relationship;
    this.random = random;
  }

  /** Some column of some table. */
  void choose() {
    table = any(COLUMNS.keySet().stream().sorted().toList());
    column = any(COLUMNS.get(table));
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** Whether there was a value in it of which a bit can be another. */
  boolean change() throws SQLException {
    String where =
        switch (table) {
          case "content" -> CONTENT_OF.formatted(relationship);
          case "relationship" -> "id = '" + relationship + "'";
          default -> "relationship = '" + relationship + "'";
        };
    var rows = new ArrayList<String>();
    try (var asked = owner.createStatement();
        var row =
            asked.executeQuery(
                "select ctid from " + table + " where " + where + " order by ctid")) {
      while (row.next()) {
        rows.add(row.getString(1));
      }
    }
    return !rows.isEmpty() && change(any(rows));
  }

  private boolean change(String row) throws SQLException {
    String number =
        switch (table) {
          case "event" -> "revision";
          case "content" -> "(select revision from event e where e.id = event)";
          case "checkpoint", "cosignature" -> "size";
          default -> "0";
        };
    String at = " from " + table + " where ctid = '" + row + "'";
    Object other;
    try (var asked = owner.createStatement();
        var value = asked.executeQuery("select " + column + ", " + number + at)) {
      value.next();
      revision = value.getLong(2);
      other = other(value);
    }
    return other != null && update(row, other);
  }

  /** What cannot stand there at all is refused by any database, whoever owns it. */
  private boolean update(String row, Object other) throws SQLException {
    var before = owner.setSavepoint();
    String sql = "update " + table + " set " + column + " = ? where ctid = '" + row + "'";
    try (var changed = owner.prepareStatement(sql)) {
      changed.setObject(1, other);
      changed.executeUpdate();
      places.merge(table, 1, Integer::sum);
      return true;
    } catch (SQLException e) {
      owner.rollback(before);
      return false;
    }
  }

  private Object other(ResultSet value) throws SQLException {
    return switch (value.getObject(1)) {
      case null -> null;
      case byte[] it -> it.length == 0 ? null : flipped(it);
      case Boolean it -> !it;
      case Long it -> it ^ 1L << random.nextInt(63);
      case Integer it -> it ^ 1 << random.nextInt(31);
      case Double it ->
          Double.longBitsToDouble(Double.doubleToRawLongBits(it) ^ 1L << random.nextInt(64));
      case UUID it ->
          new UUID(
              it.getMostSignificantBits() ^ 1L << random.nextInt(64), it.getLeastSignificantBits());
      case java.sql.Timestamp _ ->
          value
              .getObject(1, OffsetDateTime.class)
              .plus(1L << random.nextInt(45), ChronoUnit.MICROS);
      case java.sql.Date _ ->
          value.getObject(1, LocalDate.class).plusDays(1L << random.nextInt(12));
      case String it -> text(it);
      default -> throw new AssertionError(column);
    };
  }

  private byte[] flipped(byte[] it) {
    byte[] other = it.clone();
    other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
    return other;
  }

  /** The lowest bits of a character that stays one. */
  private String text(String it) {
    byte[] other = it.getBytes(StandardCharsets.UTF_8);
    int place = random.nextInt(other.length);
    if (other[place] < '0') {
      return null;
    }
    other[place] ^= (byte) (1 << random.nextInt(4));
    return new String(other, StandardCharsets.UTF_8);
  }

  /** Whether a finding is of this change: of an event or a signature also at this revision. */
  boolean isNamedBy(Finding it) {
    return switch (table) {
      case "event" ->
          it.table().equals(table)
              && (it.revision() == revision
                  || it.revision() == revision - 1 && it.what() == Finding.What.TREE_CHANGED);
      case "content" -> it.table().equals(table) && it.revision() == revision;
      case "relationship" -> it.table().equals(table) || it.table().equals("event");
      case "checkpoint", "cosignature" -> it.table().equals(table);
      default -> it.table().equals(table) && it.what() == Finding.What.NUMBERS_CHANGED;
    };
  }

  /** How many were changed in which table. */
  Map<String, Integer> places() {
    return places;
  }

  @Override
  public String toString() {
    return table + "." + column + " at " + revision;
  }
}
