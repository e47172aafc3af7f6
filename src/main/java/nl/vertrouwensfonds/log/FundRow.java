package nl.vertrouwensfonds.log;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.domain.commitment.Tally;
import nl.vertrouwensfonds.trust.Fund;

/** The fund that one side holds in the other, as it is kept. */
class FundRow {

  Instant asOf;

  double deposits;
  double scars;
  boolean evidence;
  long kept;
  long missed;
  long madeGood;

  long released;
  long moved;
  long moves;
  long movedDays;

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
