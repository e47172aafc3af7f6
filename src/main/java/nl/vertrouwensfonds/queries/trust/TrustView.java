package nl.vertrouwensfonds.queries.trust;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import nl.vertrouwensfonds.access.Viewer;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.log.Fold;
import nl.vertrouwensfonds.log.Policies;
import nl.vertrouwensfonds.log.Relationships;
import nl.vertrouwensfonds.log.Relationships.Standing;
import nl.vertrouwensfonds.queries.asking.Asked;
import nl.vertrouwensfonds.queries.asking.Asking;
import nl.vertrouwensfonds.queries.asking.Past;
import nl.vertrouwensfonds.queries.trust.Trust.Direction;
import nl.vertrouwensfonds.queries.trust.Voices.Said;
import nl.vertrouwensfonds.trust.Fund;
import nl.vertrouwensfonds.trust.TrustPolicy;

/** How full both funds are, and why. The present is read off; the past is told again. */
@ApplicationScoped
public class TrustView {

  private final Relationships relationships;
  private final Asking asking;
  private final Past past;
  private final Voices voices;
  private final CurveView curves;

  TrustView(
      Relationships relationships, Asking asking, Past past, Voices voices, CurveView curves) {
    this.relationships = relationships;
    this.asking = asking;
    this.past = past;
    this.voices = voices;
    this.curves = curves;
  }

  /**
   * @param tried a policy to compute by instead of the one that both adopted; nothing is stored
   * @throws nl.vertrouwensfonds.queries.asking.Unanswerable for an instant without an answer
   */
  public Trust trust(Viewer viewer, Optional<Instant> at, Optional<TrustPolicy> tried) {
    var standing = standing(viewer);
    var asked = asking.asked(viewer, standing.head(), at);
    var funds = asked.revision() == 0 ? null : funds(standing, asked, tried);
    var policy = funds == null ? tried.orElse(Policies.named(Policies.FIRST)) : funds.policy();
    var said = voices.said(viewer, asked.at());
    return new Trust(
        standing.head().id(),
        asked,
        policy.name(),
        direction(funds, Side.CLIENT, asked, said),
        direction(funds, Side.SUPPLIER, asked, said));
  }

  /**
   * Where both balances are going. It takes the log up to thirty days before, which the balances do
   * not: so it is told to who asks for it only.
   */
  public Trends trends(Trust trust, Optional<TrustPolicy> tried) {
    var before = Trends.BACK.stream().map(trust.asked().at()::minus).toList();
    var rows = curves.draw(trust.relationship(), trust.asked().revision(), before, tried).finish();
    return Trends.of(trust, rows);
  }

  private Standing standing(Viewer viewer) {
    return relationships.standing(viewer.relationship()).orElseThrow();
  }

  /** Both funds under a policy. */
  private record Funds(TrustPolicy policy, Fund client, Fund supplier) {

    Fund heldBy(Side trustor) {
      return trustor == Side.CLIENT ? client : supplier;
    }
  }

  /** What is stored tells the present under the policy that holds; all else is folded. */
  private Funds funds(Standing standing, Asked asked, Optional<TrustPolicy> tried) {
    var holds = Policies.named(standing.head().policy());
    boolean stored = asked.revision() == standing.head().revision() && tried.orElse(holds) == holds;
    if (stored) {
      return new Funds(
          holds, standing.heldBy().get(Side.CLIENT), standing.heldBy().get(Side.SUPPLIER));
    }
    Fold fold = past.until(standing.head().id(), asked.revision()).fold();
    var policy = tried.orElseGet(fold::policy);
    return new Funds(policy, fold.heldBy(Side.CLIENT, policy), fold.heldBy(Side.SUPPLIER, policy));
  }

  private static Direction direction(Funds funds, Side trustor, Asked asked, Said said) {
    if (funds == null) {
      return Direction.UNKNOWN;
    }
    var policy = funds.policy();
    return Direction.of(
        funds.heldBy(trustor).faded(asked.at(), policy),
        policy,
        said.contested(trustor),
        said.ratings(trustor));
  }
}
