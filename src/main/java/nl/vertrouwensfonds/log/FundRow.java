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
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Allowance;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.trust.Fund;
import nl.vertrouwensfonds.trust.TrustPolicy;

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
  public double pace;
  public double scars;

  @Column(name = "pace_room")
  public double paceRoom;

  @Column(name = "pace_room_as_of")
  public Instant paceRoomAsOf;

  public long kept;
  public long missed;
  public long proven;

  static FundRow of(Key key) {
    var row = new FundRow();
    row.relationship = key.relationship();
    row.trustor = key.trustor();
    return row;
  }

  void hold(Fund fund) {
    asOf = fund.at();
    deposits = fund.deposits();
    pace = fund.pace();
    scars = fund.scars();
    paceRoom = fund.paceRoom().level();
    paceRoomAsOf = fund.paceRoom().since();
    kept = fund.kept();
    missed = fund.missed();
    proven = fund.proven();
  }

  /** The fund, with what weighs on it in any order. */
  Fund fund(List<OpenBreachRow> weighing, TrustPolicy policy) {
    var rate = policy.pace();
    var room = new Allowance(rate.most(), rate.refill(), rate.per(), paceRoom, paceRoomAsOf);
    var ordered = weighing.stream().sorted(Comparator.comparingLong(it -> it.place)).toList();
    return new Fund(
        asOf,
        deposits,
        pace,
        scars,
        room,
        kept,
        missed,
        proven,
        ordered.stream().filter(OpenBreachRow::isReport).map(OpenBreachRow::report).toList(),
        ordered.stream().filter(it -> !it.isReport()).map(OpenBreachRow::open).toList());
  }
}
