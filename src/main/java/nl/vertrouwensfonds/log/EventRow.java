package nl.vertrouwensfonds.log;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * A line of the log. {@code envelope} is kept as it was hashed; the rest repeats what is asked for.
 */
@Entity
@Immutable
@Table(name = "event")
@IdClass(EventRow.Key.class)
class EventRow {

  /** A place in a log. */
  public record Key(UUID relationship, Long revision) {}

  @Id public UUID relationship;
  @Id public Long revision;
  public UUID id;
  public String type;
  public String visibility;

  @Column(name = "effective_at")
  public Instant effectiveAt;

  /** Whether it moved a fund, or the policy; null in rows that are older than this column. */
  public Boolean bends;

  public byte[] envelope;
  public byte[] leaf;

  /** The hashes of the subtrees that are full with this leaf, from level 1 upwards. */
  public byte[] nodes;
}
