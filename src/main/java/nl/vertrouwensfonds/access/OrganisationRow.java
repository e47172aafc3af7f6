package nl.vertrouwensfonds.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A legal party. Its code is what tokens call it. */
@Entity
@Immutable
@Table(name = "organisation")
public class OrganisationRow {
  @Id public UUID id;
  public String code;
  public String name;

  @Column(name = "registered_at")
  public Instant registeredAt;
}
