package nl.vertrouwensfonds.log;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;

/** Where a log stands. Whoever appends to it holds the lock on this row. */
@Entity
@Table(name = "relationship")
class RelationshipRow {
  @Id public UUID id;
  public UUID client;
  public UUID supplier;
  public String policy;
  public boolean importing;

  @Column(name = "time_zone")
  public String timeZone;

  @Column(name = "started_at")
  public Instant startedAt;

  /** The last event's. */
  @Column(name = "effective_at")
  public Instant effectiveAt;

  /** The last event's. */
  @Column(name = "recorded_at")
  public Instant recordedAt;

  public long revision;

  /** The last event's leaf hash. */
  public byte[] head;

  public byte[] frontier;

  /** SHA-256 of both funds ({@link SealedBytes#funds}). */
  public byte[] funds;

  /** Over all of it but {@link #reported} ({@link Seal}). */
  public byte[] seal;

  /**
   * Whether its commitments, breaches and cases have their rows; not so in logs older than those.
   */
  public boolean reported;

  /** Of a line that has its columns. */
  static RelationshipRow of(ResultSet line) throws SQLException {
    var row = new RelationshipRow();
    row.id = line.getObject("id", UUID.class);
    row.client = line.getObject("client", UUID.class);
    row.supplier = line.getObject("supplier", UUID.class);
    row.policy = line.getString("policy");
    row.importing = line.getBoolean("importing");
    row.timeZone = line.getString("time_zone");
    row.startedAt = instant(line, "started_at");
    row.effectiveAt = instant(line, "effective_at");
    row.recordedAt = instant(line, "recorded_at");
    row.revision = line.getLong("revision");
    row.head = line.getBytes("head");
    row.frontier = line.getBytes("frontier");
    row.funds = line.getBytes("funds");
    row.seal = line.getBytes("seal");
    row.reported = line.getBoolean("reported");
    return row;
  }

  private static Instant instant(ResultSet line, String column) throws SQLException {
    return line.getObject(column, OffsetDateTime.class).toInstant();
  }

  RelationshipHead toHead() {
    return new RelationshipHead(
        id,
        client,
        supplier,
        policy,
        importing,
        ZoneId.of(timeZone),
        startedAt,
        effectiveAt,
        revision,
        head,
        frontier);
  }
}
