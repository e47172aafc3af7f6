package nl.vertrouwensfonds.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.Days;
import nl.vertrouwensfonds.domain.KebabCase;
import nl.vertrouwensfonds.domain.Money;
import nl.vertrouwensfonds.domain.breach.Breach;
import nl.vertrouwensfonds.domain.breach.BreachProgress;
import nl.vertrouwensfonds.domain.breach.Compensation;
import nl.vertrouwensfonds.domain.breach.StepProgress;
import nl.vertrouwensfonds.domain.cases.Case;
import nl.vertrouwensfonds.domain.cases.Stage;
import nl.vertrouwensfonds.domain.commitment.Commitment;
import nl.vertrouwensfonds.domain.commitment.Move;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Answer;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.healing.Probation;
import nl.vertrouwensfonds.domain.relationship.Relationship;

/**
 * Holds the rows of the reports against what the log folds to: at the last event, and at twenty
 * instants after it, half of them those at which time alone changes something.
 */
final class StoredReports {

  private static final int LATER = 20;
  private static final List<String> STEPS =
      List.of("apology", "explanation", "remedy", "silence", "patience");

  private final Relationship state = new Relationship();
  private final Map<UUID, Stage> stages = new HashMap<>();
  private final Map<UUID, Instant> stageSince = new HashMap<>();
  private final Connection owner;
  private final UUID id;

  private StoredReports(Connection owner, UUID id, List<Envelope> log) {
    this.owner = owner;
    this.id = id;
    log.forEach(this::follow);
  }

  static void agree(Connection owner, UUID id, List<Envelope> log) throws SQLException {
    var reports = new StoredReports(owner, id, log);
    var instants = reports.instants(log.getLast().stamp().effectiveAt());
    reports.same("commitments", instants, reports::commitments, StoredReports::commitment);
    reports.same("breaches", instants, reports::breaches, StoredReports::breach);
    reports.same("cases", instants, reports::cases, StoredReports::mediatedCase);
  }

  /** Since when a stage lasts is told of whole commands, as they are recorded. */
  private void follow(Envelope it) {
    state.apply(it);
    Instant at = it.stamp().effectiveAt();
    if (it.revision() < it.command().first() + it.command().count() - 1) {
      return;
    }
    for (Case each : state.cases().all()) {
      var stage = each.stage(state.breaches(), at);
      if (stage != stages.put(each.id(), stage)) {
        stageSince.put(each.id(), at);
      }
    }
  }

  private List<Instant> instants(Instant last) {
    var random = new Random(id.getLeastSignificantBits());
    var turns = new ArrayList<>(turns().filter(it -> !it.isBefore(last)).toList());
    Collections.shuffle(turns, random);
    var at =
        turns.stream()
            .limit(LATER / 2)
            .map(it -> it.plus(random.nextInt(3) - 1, ChronoUnit.MICROS));
    var others =
        Stream.generate(
            () -> last.plus(random.nextLong(700L * 86_400_000_000L), ChronoUnit.MICROS));
    return Stream.concat(Stream.of(last), Stream.concat(at, others).limit(LATER))
        .filter(it -> !it.isBefore(last))
        .distinct()
        .toList();
  }

  /** All instants at which time alone can change a row. */
  private Stream<Instant> turns() {
    var promises =
        state.commitments().all().stream()
            .filter(it -> it.outcome() == null)
            .flatMap(it ->
                Stream.of(
                        Stream.of(it.overdueFrom(), it.lapsesAfter()),
                        it.openMove().map(Move::lapsesAt).stream(),
                        it.setAside().map(aside -> aside.until()).stream())
                    .flatMap(each -> each));
    var steps =
        state.breaches().all().stream()
            .flatMap(it ->
                Stream.of(
                        it.remedy().compensations().stream().map(Compensation::until),
                        it.probation().flatMap(Probation::healsAt).stream(),
                        BreachProgress.of(it, state.commitments(), it.reportSince()).stream()
                            .map(StepProgress::until)
                            .filter(until -> until != null))
                    .flatMap(each -> each));
    return Stream.concat(promises, steps);
  }

  private interface Row {
    String of(ResultSet row) throws SQLException;
  }

  private void same(
      String report, List<Instant> instants, Function<Instant, Stream<String>> folded, Row stored)
      throws SQLException {
    var expected =
        instants.stream()
            .flatMap(at -> folded.apply(at).map(it -> at + " " + it))
            .collect(Collectors.toCollection(TreeSet::new));
    var told = new TreeSet<String>();
    var query =
        owner.prepareStatement(
            "select x.* from unnest(?::timestamptz[]) as asked(at)"
                + " cross join lateral report_%s(array[?], asked.at) x".formatted(report));
    query.setArray(
        1, owner.createArrayOf("text", instants.stream().map(Instant::toString).toArray()));
    query.setObject(2, id);
    try (var rows = query.executeQuery()) {
      while (rows.next()) {
        told.add(instant(rows, "at") + " " + stored.of(rows));
      }
    }
    assertEquals(String.join("\n", expected), String.join("\n", told));
  }

  private Stream<String> commitments(Instant at) {
    return state.commitments().all().stream()
        .map(it ->
            line(
                it.id(),
                it.owner(),
                it.size(),
                it.promisedAt(),
                it.firstDue(),
                it.due(),
                it.moves().size(),
                it.moves().stream().mapToLong(Move::days).sum(),
                state(it, at),
                it.acceptedAt(),
                it.deliveredAt(),
                it.assessedAt(),
                it.outcome(),
                it.deemed(),
                it.disputedAt(),
                it.ruled(),
                it.releasedAt(),
                it.lapsesAfter()));
  }

  private static String state(Commitment it, Instant at) {
    if (it.released()) {
      return "released";
    }
    if (it.outcome() != null) {
      return KebabCase.name(it.outcome());
    }
    if (!it.accepted()) {
      return it.answer() == Answer.DECLINED ? "declined" : "proposed";
    }
    if (it.lapsed(at)) {
      return "lapsed";
    }
    if (it.delivered()) {
      return "delivered";
    }
    return at.isBefore(it.overdueFrom()) ? "running" : "overdue";
  }

  private static String commitment(ResultSet row) throws SQLException {
    return line(
        row.getObject("commitment"),
        row.getString("owner"),
        row.getString("size"),
        instant(row, "promised_at"),
        row.getString("first_due"),
        row.getString("due"),
        row.getLong("moves"),
        row.getLong("moved_days"),
        row.getString("state"),
        instant(row, "accepted_at"),
        instant(row, "delivered_at"),
        instant(row, "assessed_at"),
        row.getString("outcome"),
        row.getBoolean("deemed"),
        instant(row, "disputed_at"),
        row.getBoolean("ruled"),
        instant(row, "released_at"),
        instant(row, "lapses_after"));
  }

  private Stream<String> breaches(Instant at) {
    return state.breaches().all().stream().map(it -> breach(it, at));
  }

  private String breach(Breach it, Instant at) {
    var told =
        new StringBuilder(
            line(
                it.id(),
                it.responsible(),
                it.kind(),
                it.severity(),
                it.damage() == null ? null : it.damage().amount(),
                it.damage() == null ? null : it.damage().currency(),
                it.incidentId(),
                it.report(),
                it.reportedAt(),
                it.reportSince(),
                it.settled().orElse(null),
                it.healedBy(at).orElse(null)));
    var steps = BreachProgress.of(it, state.commitments(), at);
    for (int i = 0; i < STEPS.size(); i++) {
      told.append(" | ").append(steps.isEmpty() ? gone() : step(steps.get(i)));
    }
    return told.toString();
  }

  private static String gone() {
    return line(null, null, null, null, null, null, null);
  }

  private static String step(StepProgress it) {
    var waiting = it.waiting();
    return line(
        it.status(),
        it.since(),
        digits(it.part()),
        waiting == null ? null : waiting.what(),
        waiting == null ? null : waiting.from(),
        waiting == null ? null : waiting.since(),
        it.until());
  }

  private static String breach(ResultSet row) throws SQLException {
    var told =
        new StringBuilder(
            line(
                row.getObject("breach"),
                row.getString("responsible"),
                row.getString("kind"),
                row.getString("severity"),
                row.getBigDecimal("damage"),
                row.getString("damage_currency"),
                row.getObject("incident"),
                row.getString("report"),
                instant(row, "reported_at"),
                instant(row, "report_since"),
                instant(row, "settled_at"),
                instant(row, "healed_at")));
    for (String step : STEPS) {
      told.append(" | ")
          .append(
              line(
                  row.getString(step + "_status"),
                  instant(row, step + "_since"),
                  row.getObject(step + "_share") == null
                      ? null
                      : digits(row.getDouble(step + "_share")),
                  row.getString(step + "_waits_for"),
                  row.getString(step + "_waits_on"),
                  instant(row, step + "_waits_since"),
                  instant(row, step + "_until")));
    }
    return told.toString();
  }

  private Stream<String> cases(Instant at) {
    return state.cases().all().stream()
        .map(it -> {
          var mediation = it.mediation();
          var terms = mediation.terms();
          return line(
              it.id(),
              it.opening().previous(),
              it.opening().by(),
              it.openedAt(),
              mediation.proposedAt().orElse(null),
              mediation.acceptedAt().orElse(null),
              it.stage(state.breaches(), at),
              stageSince.get(it.id()),
              it.outcome().orElse(null),
              it.closedAt().orElse(null),
              digits(Days.between(it.openedAt(), it.closedAt().orElse(at))),
              it.meetings().size(),
              terms.map(t -> t.fee()).map(Money::amount).orElse(null),
              terms.map(t -> t.atStake()).map(Money::amount).orElse(null),
              mediation.feeOfStake().orElse(null));
        });
  }

  private static String mediatedCase(ResultSet row) throws SQLException {
    return line(
        row.getObject("case_id"),
        row.getObject("previous"),
        row.getString("opened_by"),
        instant(row, "opened_at"),
        instant(row, "terms_proposed_at"),
        instant(row, "terms_accepted_at"),
        row.getString("stage"),
        instant(row, "stage_since"),
        row.getString("outcome"),
        instant(row, "closed_at"),
        digits(row.getDouble("duration_days")),
        row.getLong("meetings"),
        row.getBigDecimal("fee"),
        row.getBigDecimal("at_stake"),
        row.getBigDecimal("fee_of_stake"));
  }

  private static String line(Object... values) {
    return Stream.of(values)
        .map(it -> it instanceof Enum<?> named ? KebabCase.name(named) : String.valueOf(it))
        .collect(Collectors.joining(" "));
  }

  private static String digits(double number) {
    return "%.5f".formatted(number);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
