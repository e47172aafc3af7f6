package nl.vertrouwensfonds.log;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A request under an Idempotency-Key that was carried out, and what came of it. */
@Entity
@Immutable
@Table(name = "command")
@IdClass(CommandRow.Key.class)
class CommandRow {

  /** A key belongs to one person of one organisation. */
  public record Key(String organisation, String person, String key) {}

  @Id public String organisation;
  @Id public String person;
  @Id public String key;
  public byte[] salt;
  public byte[] mac;
  public String location;
  public UUID relationship;

  @Column(name = "first_revision")
  public Long firstRevision;

  @Column(name = "last_revision")
  public Long lastRevision;
}
