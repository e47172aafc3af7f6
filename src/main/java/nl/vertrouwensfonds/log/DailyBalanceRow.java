package nl.vertrouwensfonds.log;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Side;
import org.hibernate.annotations.Immutable;

/** A balance at the end of a day, in UTC. */
@Entity
@Immutable
@Table(name = "daily_balance")
@IdClass(DailyBalanceRow.Key.class)
class DailyBalanceRow {

  public record Key(UUID relationship, Side trustor, LocalDate day) {}

  @Id public UUID relationship;

  @Id
  @Enumerated(EnumType.STRING)
  public Side trustor;

  @Id public LocalDate day;

  public double balance;
  public double confidence;
}
