package nl.vertrouwensfonds.log;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
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

  /**
   * Whether its commitments, breaches and cases have their rows; not so in logs older than those.
   */
  public boolean reported;

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
        head);
  }
}
