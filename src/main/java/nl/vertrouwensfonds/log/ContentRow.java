package nl.vertrouwensfonds.log;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * What somebody wrote. Present for every event, also when nothing was written, until it is erased.
 */
@Entity
@Immutable
@Table(name = "content")
class ContentRow {
  @Id public UUID event;
  public byte[] salt;
  public byte[] body;
}
