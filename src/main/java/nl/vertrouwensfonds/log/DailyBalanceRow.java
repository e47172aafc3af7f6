package nl.vertrouwensfonds.log;

import jakarta.persistence.Column;
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

/** How far a side trusted the other at the end of a day, in UTC, and what stood beside it. */
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

  /** Null while there was no evidence. */
  public Double balance;

  public double confidence;

  // What stands below is null in rows that are older than these columns.

  public Long kept;
  public Long missed;

  @Column(name = "made_good")
  public Long madeGood;

  public Long lapsed;

  @Column(name = "open_reports")
  public Integer openReports;

  public Boolean contested;
  public String policy;

  /** Whether an event came at the very instant at which the day was over: it is not in here. */
  @Column(name = "bent_at_end")
  public Boolean bentAtEnd;

  static DailyBalanceRow of(Key key) {
    var row = new DailyBalanceRow();
    row.relationship = key.relationship();
    row.trustor = key.trustor();
    row.day = key.day();
    return row;
  }
}
