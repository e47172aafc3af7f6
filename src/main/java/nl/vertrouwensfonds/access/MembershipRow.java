package nl.vertrouwensfonds.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Role;
import nl.vertrouwensfonds.domain.Side;

/** Where a participant sits, and until when. */
@Entity
@Table(name = "membership")
class MembershipRow {
  @Id public UUID participant;
  public UUID relationship;
  public UUID organisation;

  @Enumerated(EnumType.STRING)
  public Side side;

  @Enumerated(EnumType.STRING)
  public Role role;

  public boolean mandate;
  public Instant since;
  public Instant until;

  /** The revision at which the participant left; null while at the table. */
  @Column(name = "left_revision")
  public Long leftRevision;

  /** The one case that may be seen by who is asked to lead it; null for who is at the table. */
  @Column(name = "only_case")
  public UUID onlyCase;

  /** The case that a neutral was asked to lead; null for the two sides. */
  public UUID leads;

  Seat seat() {
    return new Seat(
        participant, relationship, side, role, mandate, since, until, leads, onlyCase != null);
  }
}
