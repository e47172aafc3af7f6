package nl.vertrouwensfonds.queries.portfolio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import nl.vertrouwensfonds.access.Caller;
import nl.vertrouwensfonds.domain.cases.Stage;
import nl.vertrouwensfonds.domain.commitment.Tally;
import nl.vertrouwensfonds.queries.asof.AsOf;
import nl.vertrouwensfonds.queries.portfolio.PortfolioRow.CaseAtAGlance;
import nl.vertrouwensfonds.queries.portfolio.PortfolioRow.Glance;
import nl.vertrouwensfonds.queries.seats.CallerSeats;

/**
 * The relationships of whoever asks, at a glance: in one statement, over rows that each append
 * keeps, with the time that has passed since reckoned in closed form. No log is read. Numbers only.
 */
@ApplicationScoped
public class PortfolioView {

  /**
   * @param at the instant of all balances: the last that is settled, and never before an event
   * @param found how many there are on all pages
   */
  public record Portfolio(Instant at, List<PortfolioRow> rows, long found) {}

  private final EntityManager rows;
  private final InstantSource clock;

  PortfolioView(EntityManager rows, InstantSource clock) {
    this.rows = rows;
    this.clock = clock;
  }

  public Portfolio of(Caller caller, PortfolioQuestion question) {
    var minute = AsOf.settledMinute(clock.instant());
    var query =
        rows.createNativeQuery(PortfolioSql.of(caller.function(), question), Tuple.class)
            .setParameter("minute", minute)
            .setParameter("name", question.name())
            .setParameter("most", question.most())
            .setParameter("from", question.from());
    CallerSeats.bind(caller, query);
    @SuppressWarnings("unchecked")
    List<Tuple> found = query.getResultList();
    return new Portfolio(
        found.getFirst().get("at", Instant.class),
        found.stream().filter(it -> it.get("place") != null).map(PortfolioView::row).toList(),
        found.getFirst().get("found", Long.class));
  }

  private static PortfolioRow row(Tuple it) {
    return new PortfolioRow(
        it.get("id", UUID.class),
        CallerSeats.party(it, "client"),
        CallerSeats.party(it, "supplier"),
        it.get("importing", Boolean.class),
        it.get("policy", String.class),
        it.get("revision", Long.class),
        it.get("effective_at", Instant.class),
        glance(it, "c_"),
        glance(it, "s_"),
        new PortfolioRow.Waiting(
            it.get("waits_for_me", Long.class),
            it.get("waits_for_others", Long.class),
            it.get("overdue", Long.class),
            it.get("next_deadline", Instant.class)),
        mediatedCase(it));
  }

  private static CaseAtAGlance mediatedCase(Tuple it) {
    var id = it.get("case_id", UUID.class);
    return id == null
        ? null
        : new CaseAtAGlance(
            id,
            Stage.valueOf(it.get("case_stage", String.class)),
            it.get("case_since", Instant.class),
            it.get("case_opened_at", Instant.class));
  }

  private static Glance glance(Tuple it, String of) {
    return new Glance(
        number(it, of + "balance"),
        it.get(of + "confidence", Double.class),
        tally(it, of),
        it.get(of + "lapsed", Long.class),
        it.get(of + "reports", Long.class),
        it.get(of + "reported_since", Instant.class),
        it.get(of + "breaches", Long.class),
        it.get(of + "contested", Boolean.class),
        number(it, of + "change30"),
        number(it, of + "change90"));
  }

  private static Tally tally(Tuple it, String of) {
    return new Tally(
        it.get(of + "kept", Long.class),
        it.get(of + "missed", Long.class),
        it.get(of + "made_good", Long.class),
        it.get(of + "released", Long.class),
        it.get(of + "moved", Long.class),
        it.get(of + "moves", Long.class),
        it.get(of + "moved_days", Long.class));
  }

  private static OptionalDouble number(Tuple it, String name) {
    var number = it.get(name, Double.class);
    return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
  }
}
