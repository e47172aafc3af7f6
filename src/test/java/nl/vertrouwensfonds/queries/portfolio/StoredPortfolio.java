package nl.vertrouwensfonds.queries.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.vertrouwensfonds.access.Caller;
import nl.vertrouwensfonds.access.Caller.Function;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.action.Waits;
import nl.vertrouwensfonds.domain.breach.Breach;
import nl.vertrouwensfonds.domain.cases.Case;
import nl.vertrouwensfonds.domain.cases.Stage;
import nl.vertrouwensfonds.domain.rule.Wait;
import nl.vertrouwensfonds.queries.portfolio.PortfolioRow.CaseAtAGlance;
import nl.vertrouwensfonds.queries.portfolio.PortfolioRow.Glance;
import nl.vertrouwensfonds.queries.portfolio.PortfolioRow.Waiting;
import nl.vertrouwensfonds.trust.ScoredRelationship;

/**
 * Holds a portfolio's row against what the whole log folds to: at its last event and at twenty
 * later instants, half of them around those at which time alone changes something; as it is, and as
 * it would be if its history were told.
 */
public final class StoredPortfolio {

  private static final int LATER = 20;
  private static final PortfolioQuestion ALL =
      new PortfolioQuestion(Set.of(), "", PortfolioQuestion.Order.NAME, false, 0, 200);

  private final UUID id;
  private final ScoredRelationship fold;
  private final List<Wait> waits;
  private final Instant last;
  private final EntityManager rows = Arc.container().instance(EntityManager.class).get();
  private boolean importing;
  private long changes;

  private StoredPortfolio(UUID id, ScoredRelationship fold) {
    this.id = id;
    this.fold = fold;
    waits = Waits.of(id, fold.relationship()).filter(it -> it.from() != null).distinct().toList();
    last = fold.relationship().history().last().effectiveAt();
    importing = fold.relationship().history().importing();
  }

  /**
   * @param client the code of an organisation that has this relationship and no other; likewise the
   *     supplier
   * @return how often time alone changed what a row says
   */
  public static long agree(UUID id, ScoredRelationship fold, String client, String supplier) {
    var stored = new StoredPortfolio(id, fold);
    stored.agree(client, supplier);
    QuarkusTransaction.begin();
    try {
      stored.told();
      stored.agree(client, supplier);
    } finally {
      QuarkusTransaction.rollback();
    }
    return stored.changes;
  }

  /** While a history is told, time does not run on; this is undone. */
  private void told() {
    importing = false;
    rows.createNativeQuery("update relationship set importing = false where id = :id")
        .setParameter("id", id)
        .executeUpdate();
  }

  private void agree(String client, String supplier) {
    PortfolioRow before = null;
    for (Instant now : instants()) {
      same(client, Side.CLIENT, now);
      var row = same(supplier, Side.SUPPLIER, now);
      changes += row.equals(before) ? 0 : 1;
      before = row;
    }
  }

  /** For the present, of which a portfolio tells the last settled minute. */
  private List<Instant> instants() {
    var random = new Random(id.getLeastSignificantBits());
    var turns = new ArrayList<>(turns().filter(it -> !it.isBefore(last)).distinct().toList());
    Collections.shuffle(turns, random);
    var around =
        turns.stream().limit(LATER / 2).map(it -> it.plusSeconds(random.nextLong(-120, 180)));
    var others = Stream.iterate(1L, it -> it + 1).map(it -> last.plus(hours(it)));
    var later = Stream.concat(around, others).filter(it -> it.isAfter(last)).limit(LATER);
    return Stream.concat(Stream.of(last), later).sorted().toList();
  }

  private static Duration hours(long step) {
    return Duration.ofHours(5 * step * step * step);
  }

  private Stream<Instant> turns() {
    var ofWaits = waits.stream().flatMap(it -> Stream.of(it.since(), it.until(), it.ends()));
    var promises =
        fold.relationship().commitments().all().stream().map(it -> Wait.after(it.lapsesAfter()));
    var heals =
        fold.relationship().breaches().all().stream()
            .flatMap(it -> it.probation().stream())
            .flatMap(it -> it.healsAt().stream());
    return Stream.of(ofWaits, promises, heals).flatMap(it -> it).filter(Objects::nonNull);
  }

  private PortfolioRow same(String organisation, Side mine, Instant now) {
    var caller = new Caller("any", "any", organisation, Function.REPORTING);
    var portfolio = new PortfolioView(rows, () -> now).of(caller, ALL);
    assertEquals(1, portfolio.found());
    var row = portfolio.rows().getFirst();
    Instant at = portfolio.at();
    String where = mine + " at " + at;
    assertEquals(id, row.relationship());
    assertEquals(fold.relationship().revision(), row.revision(), where);
    assertEquals(last, row.lastEventAt(), where);
    assertEquals(importing, row.provisional(), where);
    assertEquals(fold.policy().name(), row.policy(), where);
    same(Side.CLIENT, at, row.clientInSupplier());
    same(Side.SUPPLIER, at, row.supplierInClient());
    assertEquals(waiting(mine, importing ? last : at, at), row.waiting(), where);
    assertEquals(latest(at, row.mediatedCase()), row.mediatedCase(), where);
    return row;
  }

  private void same(Side trustor, Instant at, Glance told) {
    String where = trustor + " at " + at;
    var fund = fold.heldBy(trustor).faded(at, fold.policy());
    var balance = fund.balance(fold.policy());
    double confidence = fund.confidence(fold.policy());
    assertEquals(balance.orElse(-1), told.balance().orElse(-1), 1e-9, where);
    assertEquals(confidence, told.confidence(), 1e-9, where);
    var open = of(trustor).filter(Breach::isOpenReport).map(Breach::reportedAt).toList();
    var wanted =
        new Glance(
            OptionalDouble.empty(),
            0,
            fold.relationship().commitments().tally(trustor.other()),
            lapsed(trustor.other(), at),
            open.size(),
            open.stream().min(Comparator.naturalOrder()).orElse(null),
            of(trustor).filter(it -> it.isProven() && !it.isHealedBy(at)).count(),
            fold.relationship().scores().isContested(trustor),
            OptionalDouble.empty(),
            OptionalDouble.empty());
    assertEquals(wanted, counts(told), where);
  }

  /** Without what is reckoned, which another machine may round another way. */
  private static Glance counts(Glance it) {
    return new Glance(
        OptionalDouble.empty(),
        0,
        it.kept(),
        it.lapsed(),
        it.reports(),
        it.reportedSince(),
        it.breaches(),
        it.contested(),
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  private Stream<Breach> of(Side trustor) {
    return fold.relationship().breaches().all().stream()
        .filter(it -> it.responsible() == trustor.other());
  }

  private long lapsed(Side owner, Instant at) {
    return fold.relationship().commitments().all().stream()
        .filter(it -> it.owner() == owner && it.lapsed(at))
        .count();
  }

  private Waiting waiting(Side mine, Instant told, Instant at) {
    var now = waits.stream().filter(it -> it.at(told, at)).toList();
    long forMe = now.stream().filter(it -> it.from() == mine).count();
    var due = now.stream().filter(it -> it.until() != null).toList();
    return new Waiting(
        forMe,
        now.size() - forMe,
        due.stream().filter(it -> !it.until().isAfter(it.by(told, at))).count(),
        due.stream()
            .filter(it -> it.until().isAfter(it.by(told, at)))
            .map(Wait::until)
            .min(Comparator.naturalOrder())
            .orElse(null));
  }

  /** Since when it is in that stage is held against the log where the reports are. */
  private CaseAtAGlance latest(Instant at, CaseAtAGlance told) {
    return fold.relationship()
        .cases()
        .last()
        .map(it -> new CaseAtAGlance(it.id(), stage(it, at), told.since(), it.openedAt()))
        .orElse(null);
  }

  private Stage stage(Case it, Instant at) {
    return it.stage(fold.relationship().breaches(), at);
  }
}
