package nl.vertrouwensfonds.log;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Side;

/** A commitment that was accepted, and that nobody has assessed yet. */
@Entity
@Table(name = "running_commitment")
@IdClass(RunningCommitmentRow.Key.class)
class RunningCommitmentRow {

  public record Key(UUID relationship, UUID commitment) {}

  @Id public UUID relationship;

  @Id public UUID commitment;

  /** Whom it was promised to. */
  @Enumerated(EnumType.STRING)
  public Side trustor;

  @Column(name = "lapses_after")
  public Instant lapsesAfter;
}
