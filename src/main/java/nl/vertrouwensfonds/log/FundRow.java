package nl.vertrouwensfonds.log;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.commitment.Tally;
import nl.vertrouwensfonds.trust.Fund;

/** The fund that {@code trustor} holds in the other side. */
@Entity
@Table(name = "fund")
@IdClass(FundRow.Key.class)
class FundRow {

  public record Key(UUID relationship, Side trustor) {}

  @Id public UUID relationship;

  @Id
  @Enumerated(EnumType.STRING)
  public Side trustor;

  @Column(name = "as_of")
  public Instant asOf;

  public double deposits;
  public double scars;
  public boolean evidence;
  public long kept;
  public long missed;

  @Column(name = "made_good")
  public long madeGood;

  public long released;
  public long moved;
  public long moves;

  @Column(name = "moved_days")
  public long movedDays;

  Tally tally() {
    return new Tally(kept, missed, madeGood, released, moved, moves, movedDays);
  }

  /** The fund, with what weighs on it in any order. */
  Fund fund(List<OpenBreachRow> weighing) {
    var ordered = weighing.stream().sorted(Comparator.comparingLong(it -> it.place)).toList();
    var breaches = ordered.stream().filter(it -> !it.isReport()).toList();
    var held = new HashMap<UUID, Double>();
    breaches.stream().filter(it -> it.held != null).forEach(it -> held.put(it.incident, it.held));
    return new Fund(
        asOf,
        deposits,
        scars,
        evidence,
        ordered.stream().filter(OpenBreachRow::isReport).map(OpenBreachRow::report).toList(),
        breaches.stream().map(OpenBreachRow::open).toList(),
        held);
  }
}
