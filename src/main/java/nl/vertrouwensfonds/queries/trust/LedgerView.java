package nl.vertrouwensfonds.queries.trust;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.access.Viewer;
import nl.vertrouwensfonds.domain.Money;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.domain.event.Event;
import nl.vertrouwensfonds.log.Policies;
import nl.vertrouwensfonds.queries.asof.AsOf;
import nl.vertrouwensfonds.queries.asof.Snapshot;
import nl.vertrouwensfonds.queries.asof.Snapshots;
import nl.vertrouwensfonds.queries.trust.Trust.Contested;
import nl.vertrouwensfonds.trust.Adopted;
import nl.vertrouwensfonds.trust.Ledger;
import nl.vertrouwensfonds.trust.Monthly;
import nl.vertrouwensfonds.trust.Posting;
import nl.vertrouwensfonds.trust.TrustPolicy;

/** Why a fund is as full as it is, point by point, told again from the log. */
@ApplicationScoped
public class LedgerView {

  /**
   * Which part of a ledger is wanted.
   *
   * @param from how many postings come before it
   * @param most how many it has at most
   * @param monthly whether what time did is summed by calendar month
   */
  public record Slice(long from, int most, boolean monthly) {}

  /**
   * A posting, with what it is about.
   *
   * @param event what did it; null for time
   * @param commitment that was kept or missed; null for all else, and for several of one day
   * @param size of that commitment
   * @param what the breach, report or commitment is about; null for who may not read it
   * @param remedy the correction or compensation of which something was said; null for all else
   */
  public record LedgerLine(
      Posting posting, Event event, UUID commitment, Size size, String what, RemedyPart remedy) {}

  /**
   * A correction, or a compensation.
   *
   * @param what of a correction; null for who may not read it
   * @param money of a compensation, as agreed
   */
  public record RemedyPart(UUID id, String what, Money money) {}

  /**
   * Every point of one direction's balance.
   *
   * @param zone in whose time both live
   * @param policy that holds at the end, or that was tried
   * @param opening where it starts
   * @param postings all of them
   * @param lines the part that was wanted
   * @param contested by whom that balance is held for wrong
   */
  public record Explained(
      AsOf asOf,
      ZoneId zone,
      String policy,
      double opening,
      List<Posting> postings,
      List<LedgerLine> lines,
      List<Contested> contested) {}

  private final Snapshots snapshots;
  private final ScoreOpinions opinions;
  private final Subjects subjects;

  LedgerView(Snapshots snapshots, ScoreOpinions opinions, Subjects subjects) {
    this.snapshots = snapshots;
    this.opinions = opinions;
    this.subjects = subjects;
  }

  /**
   * @param trustor whose fund is explained
   * @param tried a policy to compute by instead of those that both adopted; nothing is stored
   * @throws nl.vertrouwensfonds.queries.asof.Unanswerable for an instant without an answer
   */
  public Explained ledger(
      Viewer viewer, Side trustor, Optional<Instant> at, Optional<TrustPolicy> tried, Slice part) {
    var snapshot = snapshots.of(viewer, at);
    var asOf = snapshot.asOf();
    if (asOf.revision() == 0) {
      return empty(snapshot, tried.orElse(Policies.named(Policies.FIRST)));
    }
    var replay = snapshot.replay();
    var policies = policies(snapshot, tried);
    var zone = snapshot.head().zone();
    var effects = replay.of(trustor.other());
    var postings =
        part.monthly()
            ? Monthly.of(effects, policies, asOf.at(), zone)
            : Ledger.of(effects, policies, asOf.at(), zone);
    var contested = opinions.said(viewer, snapshot).contested(trustor);
    opinions.shows(viewer, contested, List.of());
    var wanted = postings.stream().skip(part.from()).limit(part.most()).toList();
    return new Explained(
        asOf,
        zone,
        policies.getLast().policy().name(),
        policies.getFirst().policy().opening(),
        postings,
        subjects.lines(viewer, replay, wanted),
        contested);
  }

  /** Of a fund before the first event. */
  private static Explained empty(Snapshot it, TrustPolicy policy) {
    return new Explained(
        it.asOf(),
        it.head().zone(),
        policy.name(),
        policy.opening(),
        List.of(),
        List.of(),
        List.of());
  }

  private static List<Adopted> policies(Snapshot snapshot, Optional<TrustPolicy> tried) {
    var start = snapshot.head().startedAt();
    return tried
        .map(it -> List.of(new Adopted(start, null, it)))
        .orElseGet(() -> snapshot.replay().policies());
  }
}
