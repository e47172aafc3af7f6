package nl.vertrouwensfonds.views.trust;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.access.Viewer;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.log.Policies;
import nl.vertrouwensfonds.log.Relationships;
import nl.vertrouwensfonds.log.Relationships.Standing;
import nl.vertrouwensfonds.trust.Fund;
import nl.vertrouwensfonds.trust.Ledger;
import nl.vertrouwensfonds.trust.Ledger.Posting;
import nl.vertrouwensfonds.trust.TrustPolicy;
import nl.vertrouwensfonds.views.asking.Asked;
import nl.vertrouwensfonds.views.asking.Asking;
import nl.vertrouwensfonds.views.asking.Past;
import nl.vertrouwensfonds.views.trust.Trust.Direction;

/** How full both funds are, and why. The present is read off; the past is told again. */
@ApplicationScoped
public class TrustView {

  /**
   * Every point of one direction's balance.
   *
   * @param opening where it starts
   * @param breaches what those breaches are about of which the viewer may read it, by id
   */
  public record Explained(
      Asked asked, double opening, List<Posting> postings, Map<UUID, String> breaches) {}

  private final Relationships relationships;
  private final Asking asking;
  private final Past past;
  private final BreachTexts texts;
  private final CurveView curves;

  TrustView(
      Relationships relationships, Asking asking, Past past, BreachTexts texts, CurveView curves) {
    this.relationships = relationships;
    this.asking = asking;
    this.past = past;
    this.texts = texts;
    this.curves = curves;
  }

  /**
   * @throws nl.vertrouwensfonds.views.asking.Unanswerable for an instant without an answer
   */
  public Trust trust(Viewer viewer, Optional<Instant> at) {
    var standing = standing(viewer);
    var asked = asking.asked(viewer, standing.row(), at);
    var policy = Policies.named(standing.row().policy);
    return new Trust(
        standing.row().id,
        asked,
        policy.name(),
        Policies.hash(policy.name()),
        direction(standing, Side.CLIENT, asked, policy),
        direction(standing, Side.SUPPLIER, asked, policy));
  }

  /**
   * Where both balances are going. It takes the log up to thirty days before, which the balances do
   * not: so it is told to who asks for it only.
   */
  public Trends trends(Trust trust) {
    var before = Trends.BACK.stream().map(trust.asked().at()::minus).toList();
    return Trends.of(trust, curves.rows(trust.relationship(), trust.asked().revision(), before));
  }

  /**
   * @param trustor whose fund is explained
   * @param monthly whether what time did is summed by calendar month
   * @throws nl.vertrouwensfonds.views.asking.Unanswerable for an instant without an answer
   */
  public Explained ledger(Viewer viewer, Side trustor, Optional<Instant> at, boolean monthly) {
    var row = standing(viewer).row();
    var asked = asking.asked(viewer, row, at);
    if (asked.revision() == 0) {
      return new Explained(asked, Policies.named(row.policy).opening(), List.of(), Map.of());
    }
    var told = past.until(row.id, asked.revision());
    var policy = told.fold().policy();
    var effects = told.of(trustor.other());
    var postings =
        monthly
            ? Ledger.monthly(row.startedAt, effects, asked.at(), policy)
            : Ledger.of(row.startedAt, effects, asked.at(), policy);
    var breaches = texts.of(viewer, told.envelopes(), trustor.other());
    return new Explained(asked, policy.opening(), postings, breaches);
  }

  private Standing standing(Viewer viewer) {
    return relationships.standing(viewer.relationship()).orElseThrow();
  }

  private Direction direction(Standing standing, Side trustor, Asked asked, TrustPolicy policy) {
    if (asked.revision() == 0) {
      return Direction.UNKNOWN;
    }
    return Direction.of(fund(standing, trustor, asked).faded(asked.at(), policy), policy);
  }

  private Fund fund(Standing standing, Side trustor, Asked asked) {
    return asked.revision() == standing.row().revision
        ? standing.heldBy().get(trustor)
        : past.until(standing.row().id, asked.revision()).fold().heldBy(trustor);
  }
}
