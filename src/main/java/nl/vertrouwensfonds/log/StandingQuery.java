package nl.vertrouwensfonds.log;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Kind;
import nl.vertrouwensfonds.domain.Severity;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.commitment.Tally;
import nl.vertrouwensfonds.trust.Fund;

/**
 * The one statement behind every score that is read. By plain JDBC: what is only looked at needs
 * nobody who watches whether it changes.
 */
final class StandingQuery {

  private static final String SEAL = "select seal from relationship where id = ?";

  /** A line a breach that weighs on a fund, or one without a breach. */
  private static final String SQL =
      """
      select r.id, r.client, r.supplier, r.policy, r.importing, r.time_zone, r.started_at, r.effective_at, r.recorded_at,
             r.revision, r.head, r.frontier, r.funds, r.seal, r.reported,
             (select e.leaf from event e where e.relationship = r.id
               order by e.revision desc limit 1) as last,
             (select array_agg(c.lapses_after) from running_commitment c
               where c.relationship = r.id and c.trustor = f.trustor
                 and c.lapses_after < clock_timestamp() + interval '1 day') as lapses,
             f.trustor, f.as_of, f.deposits, f.scars, f.evidence, f.kept, f.missed, f.made_good,
             f.released, f.moved, f.moves, f.moved_days,
             b.breach, b.place, b.kind, b.severity, b.reported_at, b.earlier, b.rests_from, b.weighs,
             b.incident, b.held, b.apology, b.explanation, b.remedy, b.quiet_since,
             b.patient_since, b.count, b.reached, said.contests, said.ratings
        from relationship r
        cross join lateral (
          select (select json_agg(json_build_array(c.event, c.trustor, c.side, c.since)
                           order by c.since, c.event)
                    from contest c where c.relationship = r.id and c.closed_at is null) as contests,
                 (select json_agg(json_build_array(l.event, l.participant, l.side, l.rating,
                           l.rated_at))
                    from (select distinct on (participant) * from rating
                           where relationship = r.id
                           order by participant, rated_at desc, event) as l) as ratings) as said
        join fund f on f.relationship = r.id
        left join open_breach b on b.relationship = f.relationship and b.trustor = f.trustor
       where r.id = ?
      """;

  private StandingQuery() {}

  /** Under which seal a log is now; empty when there is none. */
  static byte[] seal(Connection connection, UUID relationship) throws SQLException {
    try (var asked = connection.prepareStatement(SEAL)) {
      asked.setObject(1, relationship);
      try (var line = asked.executeQuery()) {
        return line.next() ? line.getBytes(1) : new byte[0];
      }
    }
  }

  static Optional<Standing> of(Connection connection, UUID relationship) throws SQLException {
    try (var asked = connection.prepareStatement(SQL)) {
      asked.setObject(1, relationship);
      try (var line = asked.executeQuery()) {
        return line.next() ? Optional.of(standing(line)) : Optional.empty();
      }
    }
  }

  private static Standing standing(ResultSet line) throws SQLException {
    var row = RelationshipRow.of(line);
    boolean last = Arrays.equals(row.head, line.getBytes("last"));
    var said = RatingsAndContests.of(line.getString("contests"), line.getString("ratings"));
    var funds = new EnumMap<Side, FundRow>(Side.class);
    var weighing = new EnumMap<Side, List<OpenBreachRow>>(Side.class);
    var lapses = new EnumMap<Side, List<Instant>>(Side.class);
    do {
      var trustor = Side.valueOf(line.getString("trustor"));
      if (!funds.containsKey(trustor)) {
        funds.put(trustor, fund(line));
        weighing.put(trustor, new ArrayList<>());
        lapses.put(trustor, instants(line, "lapses"));
      }
      if (line.getObject("breach") != null) {
        weighing.get(trustor).add(breach(line));
      }
    } while (line.next());
    var heldBy = new EnumMap<Side, Fund>(Side.class);
    var kept = new EnumMap<Side, Tally>(Side.class);
    funds.forEach((side, fund) -> {
      heldBy.put(side, fund.fund(weighing.get(side)));
      kept.put(side, fund.tally());
    });
    boolean same = Arrays.equals(row.funds, SealedBytes.funds(heldBy, kept));
    return new Standing(
        row.toHead(),
        Map.copyOf(heldBy),
        Map.copyOf(kept),
        Map.copyOf(lapses),
        said,
        new Standing.Sealed(row, last, same));
  }

  private static FundRow fund(ResultSet line) throws SQLException {
    var row = new FundRow();
    row.asOf = instant(line, "as_of");
    row.deposits = line.getDouble("deposits");
    row.scars = line.getDouble("scars");
    row.evidence = line.getBoolean("evidence");
    row.kept = line.getLong("kept");
    row.missed = line.getLong("missed");
    row.madeGood = line.getLong("made_good");
    row.released = line.getLong("released");
    row.moved = line.getLong("moved");
    row.moves = line.getLong("moves");
    row.movedDays = line.getLong("moved_days");
    return row;
  }

  private static OpenBreachRow breach(ResultSet line) throws SQLException {
    var row = new OpenBreachRow();
    row.breach = line.getObject("breach", UUID.class);
    row.place = line.getLong("place");
    row.kind = Kind.valueOf(line.getString("kind"));
    row.severity = Severity.valueOf(line.getString("severity"));
    row.reportedAt = instant(line, "reported_at");
    row.earlier = line.getObject("earlier", Integer.class);
    row.restsFrom = instant(line, "rests_from");
    row.weighs = line.getObject("weighs", Boolean.class);
    row.incident = line.getObject("incident", UUID.class);
    row.held = line.getObject("held", Double.class);
    row.apology = line.getDouble("apology");
    row.explanation = line.getDouble("explanation");
    row.remedy = line.getDouble("remedy");
    row.quietSince = instant(line, "quiet_since");
    row.patientSince = instant(line, "patient_since");
    row.count = line.getObject("count", Double.class);
    row.reached = instant(line, "reached");
    return row;
  }

  private static Instant instant(ResultSet line, String column) throws SQLException {
    var at = line.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static List<Instant> instants(ResultSet line, String column) throws SQLException {
    var array = line.getArray(column);
    return array == null
        ? List.of()
        : Arrays.stream((Timestamp[]) array.getArray()).map(Timestamp::toInstant).toList();
  }
}
