package nl.vertrouwensfonds.views.trust;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

  /** Every point of one direction's balance. */
  public record Explained(Asked asked, List<Posting> postings) {}

  private final Relationships relationships;
  private final Asking asking;
  private final Past past;

  TrustView(Relationships relationships, Asking asking, Past past) {
    this.relationships = relationships;
    this.asking = asking;
    this.past = past;
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
   * @param trustor whose fund is explained
   * @throws nl.vertrouwensfonds.views.asking.Unanswerable for an instant without an answer
   */
  public Explained ledger(Viewer viewer, Side trustor, Optional<Instant> at) {
    var row = standing(viewer).row();
    var asked = asking.asked(viewer, row, at);
    if (asked.revision() == 0) {
      return new Explained(asked, List.of());
    }
    var told = past.until(row.id, asked.revision());
    var postings =
        Ledger.of(row.startedAt, told.of(trustor.other()), asked.at(), told.fold().policy());
    return new Explained(asked, postings);
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
