package nl.vertrouwensfonds.log;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The events of one append, which have no place in the feed yet. */
@Entity
@Immutable
@Table(name = "feed_outbox")
@IdClass(OutboxRow.Key.class)
class OutboxRow {

  /** An append. */
  public record Key(Instant recordedAt, UUID relationship) {}

  @Id
  @Column(name = "recorded_at")
  public Instant recordedAt;

  @Id public UUID relationship;

  @Column(name = "first_revision")
  public long firstRevision;

  @Column(name = "last_revision")
  public long lastRevision;
}
