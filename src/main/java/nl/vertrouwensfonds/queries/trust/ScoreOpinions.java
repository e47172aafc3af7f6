package nl.vertrouwensfonds.queries.trust;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.vertrouwensfonds.access.Viewer;
import nl.vertrouwensfonds.access.Witness;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.Event.WithReason;
import nl.vertrouwensfonds.log.Contents;
import nl.vertrouwensfonds.log.RatingsAndContests;
import nl.vertrouwensfonds.log.RatingsAndContests.Contest;
import nl.vertrouwensfonds.log.RatingsAndContests.Rating;
import nl.vertrouwensfonds.queries.asof.Snapshot;
import nl.vertrouwensfonds.queries.trust.Trust.Contested;

/** What people say of a score, beside it. */
@ApplicationScoped
class ScoreOpinions {

  private final RatingsAndContests notes;
  private final Contents contents;
  private final Witness witness;

  ScoreOpinions(RatingsAndContests notes, Contents contents, Witness witness) {
    this.notes = notes;
    this.contents = contents;
    this.witness = witness;
  }

  /** What was said of both scores up to an instant. */
  record Opinions(List<Contested> contested, List<Rating> ratings) {

    List<Contested> contested(Side trustor) {
      return contested.stream().filter(it -> it.contest().trustor() == trustor).toList();
    }

    List<Rating> ratings(Side trustor) {
      return ratings.stream().filter(it -> it.side() == trustor).toList();
    }
  }

  /** All that these say is in an answer. */
  void shows(Viewer viewer, List<Contested> contested, List<Rating> ratings) {
    witness.shows(viewer, contested.stream().map(it -> it.contest().event()).toList());
    witness.shows(viewer, ratings.stream().map(Rating::event).toList());
  }

  /** Contests that were open, and last ratings; reasons for those at the table only. */
  Opinions said(Viewer viewer, Snapshot snapshot) {
    // Beside the log stands what was said at an instant, and who left may know only a part of that.
    return said(
        viewer,
        snapshot.isWhole()
            ? notes.of(viewer.relationship(), snapshot.asOf().at())
            : RatingsAndContests.told(snapshot.replay().envelopes()));
  }

  /** The same of what was read already. */
  Opinions said(Viewer viewer, RatingsAndContests.Opinions all) {
    var open = all.contests();
    var readable = viewer instanceof Viewer.AtTable ? open : List.<Contest>of();
    var texts = contents.of(readable.stream().map(Contest::event).toList());
    var contested =
        open.stream().map(it -> new Contested(it, reason(texts.get(it.event())))).toList();
    return new Opinions(contested, all.ratings());
  }

  private static String reason(Content text) {
    return text == null ? null : text.fields().get(WithReason.REASON);
  }
}
