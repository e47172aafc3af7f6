package nl.vertrouwensfonds.queries.trust;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.vertrouwensfonds.access.Viewer;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.log.Policies;
import nl.vertrouwensfonds.log.Relationships;
import nl.vertrouwensfonds.log.Standing;
import nl.vertrouwensfonds.queries.asof.AsOf;
import nl.vertrouwensfonds.queries.asof.Snapshot;
import nl.vertrouwensfonds.queries.asof.Snapshots;
import nl.vertrouwensfonds.queries.trust.ScoreOpinions.Opinions;
import nl.vertrouwensfonds.queries.trust.Trust.Direction;
import nl.vertrouwensfonds.queries.trust.Trust.Promises;
import nl.vertrouwensfonds.trust.Fund;
import nl.vertrouwensfonds.trust.TrustPolicy;

/** How full both funds are, and why. The present is read off; the past is told again. */
@ApplicationScoped
public class TrustView {

  private final Relationships relationships;
  private final Snapshots snapshots;
  private final ScoreOpinions opinions;
  private final CurveView curves;

  TrustView(
      Relationships relationships, Snapshots snapshots, ScoreOpinions opinions, CurveView curves) {
    this.relationships = relationships;
    this.snapshots = snapshots;
    this.opinions = opinions;
    this.curves = curves;
  }

  /** A score with what it was told from. */
  public record ScoredSnapshot(Snapshot snapshot, Trust trust) {}

  /**
   * @param tried a policy to compute by instead of the one that both adopted; nothing is stored
   * @throws nl.vertrouwensfonds.queries.asof.Unanswerable for an instant without an answer
   */
  public ScoredSnapshot trust(Viewer viewer, Optional<Instant> at, Optional<TrustPolicy> tried) {
    return trust(viewer, null, at, tried);
  }

  /**
   * The same of a log of which was just read under which seal it is.
   *
   * @param seal null when that was not read
   */
  public ScoredSnapshot trust(
      Viewer viewer, byte[] seal, Optional<Instant> at, Optional<TrustPolicy> tried) {
    var standing = relationships.standing(viewer.relationship(), seal).orElseThrow();
    var snapshot = snapshots.of(viewer, standing.head(), at);
    var asOf = snapshot.asOf();
    var funds = asOf.revision() == 0 ? null : funds(standing, snapshot, tried);
    var policy = funds == null ? tried.orElse(Policies.named(Policies.FIRST)) : funds.policy();
    var said =
        snapshot.isLatest()
            ? opinions.said(viewer, standing.said())
            : opinions.said(viewer, snapshot);
    var trust =
        new Trust(
            standing.head().id(),
            asOf,
            policy.name(),
            direction(funds, Side.CLIENT, asOf, said),
            direction(funds, Side.SUPPLIER, asOf, said));
    return new ScoredSnapshot(snapshot, trust);
  }

  /** An answer shows a score with all that people say of it. */
  public void shows(Viewer viewer, Trust trust) {
    for (var direction : List.of(trust.clientInSupplier(), trust.supplierInClient())) {
      opinions.shows(viewer, direction.contested(), direction.ratings());
    }
  }

  /**
   * Where both balances are going. It can take the log up to thirty days before, which the balances
   * do not: so it is told to who asks for it only.
   */
  public Trends trends(ScoredSnapshot scored, Optional<TrustPolicy> tried) {
    var before = Trends.BACK.stream().map(scored.snapshot().asOf().at()::minus).toList();
    return Trends.of(scored.trust(), curves.rows(scored.snapshot(), before, tried));
  }

  /** Both funds under a policy, and what stands beside each. */
  private record Funds(TrustPolicy policy, Map<Side, Fund> heldBy, Map<Side, Promises> promises) {}

  /** What is stored tells the present under the policy that holds; all else is folded. */
  private Funds funds(Standing standing, Snapshot snapshot, Optional<TrustPolicy> tried) {
    var holds = Policies.named(standing.head().policy());
    boolean stored = standing.isSound() && snapshot.isLatest() && tried.orElse(holds) == holds;
    return stored ? stored(standing, snapshot, holds) : folded(snapshot, tried);
  }

  private Funds stored(Standing standing, Snapshot snapshot, TrustPolicy policy) {
    Instant at = snapshot.asOf().at();
    var promises = new EnumMap<Side, Promises>(Side.class);
    standing
        .kept()
        .forEach(
            (side, tally) -> promises.put(side, new Promises(tally, standing.lapsed(side, at))));
    return new Funds(policy, standing.heldBy(), promises);
  }

  private static Funds folded(Snapshot snapshot, Optional<TrustPolicy> tried) {
    var replay = snapshot.replay();
    var policy = tried.orElseGet(replay::policy);
    var commitments = replay.relationship().commitments();
    Instant at = snapshot.asOf().at();
    return new Funds(
        policy,
        Map.of(
            Side.CLIENT, replay.heldBy(Side.CLIENT, policy),
            Side.SUPPLIER, replay.heldBy(Side.SUPPLIER, policy)),
        Map.of(
            Side.CLIENT, Promises.of(commitments, Side.SUPPLIER, at),
            Side.SUPPLIER, Promises.of(commitments, Side.CLIENT, at)));
  }

  private static Direction direction(Funds funds, Side trustor, AsOf asOf, Opinions said) {
    if (funds == null) {
      return Direction.UNKNOWN;
    }
    var policy = funds.policy();
    return Direction.of(
        funds.heldBy().get(trustor).faded(asOf.at(), policy),
        policy,
        funds.promises().get(trustor),
        said.contested(trustor),
        said.ratings(trustor));
  }
}
