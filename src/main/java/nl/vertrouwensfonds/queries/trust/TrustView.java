package nl.vertrouwensfonds.queries.trust;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import nl.vertrouwensfonds.access.Viewer;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.log.Policies;
import nl.vertrouwensfonds.log.Relationships;
import nl.vertrouwensfonds.log.Relationships.Standing;
import nl.vertrouwensfonds.queries.asof.AsOf;
import nl.vertrouwensfonds.queries.asof.Snapshot;
import nl.vertrouwensfonds.queries.asof.Snapshots;
import nl.vertrouwensfonds.queries.trust.ScoreOpinions.Said;
import nl.vertrouwensfonds.queries.trust.Trust.Direction;
import nl.vertrouwensfonds.trust.Fund;
import nl.vertrouwensfonds.trust.TrustPolicy;

/** How full both funds are, and why. The present is read off; the past is told again. */
@ApplicationScoped
public class TrustView {

  private final Relationships relationships;
  private final Snapshots snapshots;
  private final ScoreOpinions opinions;

  TrustView(Relationships relationships, Snapshots snapshots, ScoreOpinions opinions) {
    this.relationships = relationships;
    this.snapshots = snapshots;
    this.opinions = opinions;
  }

  /** A score with what it was told from. */
  public record Scored(Snapshot snapshot, Trust trust) {}

  /**
   * @param tried a policy to compute by instead of the one that both adopted; nothing is stored
   * @throws nl.vertrouwensfonds.queries.asof.Unanswerable for an instant without an answer
   */
  public Scored trust(Viewer viewer, Optional<Instant> at, Optional<TrustPolicy> tried) {
    var standing = relationships.standing(viewer.relationship()).orElseThrow();
    var snapshot = snapshots.of(viewer, standing.head(), at);
    var asOf = snapshot.asOf();
    var funds = asOf.revision() == 0 ? null : funds(standing, snapshot, tried);
    var policy = funds == null ? tried.orElse(Policies.named(Policies.FIRST)) : funds.policy();
    var said = opinions.said(viewer, asOf.at());
    var trust =
        new Trust(
            standing.head().id(),
            asOf,
            policy.name(),
            direction(funds, Side.CLIENT, asOf, said),
            direction(funds, Side.SUPPLIER, asOf, said));
    return new Scored(snapshot, trust);
  }

  /**
   * Where both balances are going. It takes the log up to thirty days before, which the balances do
   * not: so it is told to who asks for it only.
   */
  public Trends trends(Scored scored, Optional<TrustPolicy> tried) {
    var before = Trends.BACK.stream().map(scored.snapshot().asOf().at()::minus).toList();
    return Trends.of(scored.trust(), CurveBuilder.of(scored.snapshot(), before, tried).finish());
  }

  /** Both funds under a policy. */
  private record Funds(TrustPolicy policy, Fund client, Fund supplier) {

    Fund heldBy(Side trustor) {
      return trustor == Side.CLIENT ? client : supplier;
    }
  }

  /** What is stored tells the present under the policy that holds; all else is folded. */
  private static Funds funds(Standing standing, Snapshot snapshot, Optional<TrustPolicy> tried) {
    var holds = Policies.named(standing.head().policy());
    if (snapshot.isLatest() && tried.orElse(holds) == holds) {
      return new Funds(
          holds, standing.heldBy().get(Side.CLIENT), standing.heldBy().get(Side.SUPPLIER));
    }
    var replay = snapshot.replay();
    var policy = tried.orElseGet(replay::policy);
    return new Funds(
        policy, replay.heldBy(Side.CLIENT, policy), replay.heldBy(Side.SUPPLIER, policy));
  }

  private static Direction direction(Funds funds, Side trustor, AsOf asOf, Said said) {
    if (funds == null) {
      return Direction.UNKNOWN;
    }
    var policy = funds.policy();
    return Direction.of(
        funds.heldBy(trustor).faded(asOf.at(), policy),
        policy,
        said.contested(trustor),
        said.ratings(trustor));
  }
}
