package nl.vertrouwensfonds.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An organisation in the register. */
@Entity
@Immutable
@Table(name = "organisation")
class OrganisationRow {
  @Id public UUID id;
  public String code;
  public String name;

  @Column(name = "registered_at")
  public Instant registeredAt;

  Organisation toOrganisation() {
    return new Organisation(id, code, name);
  }
}
