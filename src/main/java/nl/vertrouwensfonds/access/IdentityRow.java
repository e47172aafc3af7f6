package nl.vertrouwensfonds.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Which person a participant is. The row can go without the log losing anything. */
@Entity
@Immutable
@Table(name = "identity")
class IdentityRow {
  @Id public UUID participant;
  public String issuer;
  public String subject;
}
