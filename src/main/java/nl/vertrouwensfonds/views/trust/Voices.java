package nl.vertrouwensfonds.views.trust;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import nl.vertrouwensfonds.access.Viewer;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.log.Contents;
import nl.vertrouwensfonds.log.ScoreNotes;
import nl.vertrouwensfonds.log.ScoreNotes.Contest;
import nl.vertrouwensfonds.log.ScoreNotes.Rating;
import nl.vertrouwensfonds.views.trust.Trust.Contested;

/** What people say of a score, beside it. */
@ApplicationScoped
class Voices {

  private final ScoreNotes notes;
  private final Contents contents;

  Voices(ScoreNotes notes, Contents contents) {
    this.notes = notes;
    this.contents = contents;
  }

  /** The contests of a score that were open at an instant; reasons for those at the table only. */
  List<Contested> contested(Viewer viewer, Side trustor, Instant at) {
    var open =
        notes.contests(viewer.relationship(), at).stream()
            .filter(it -> it.trustor() == trustor)
            .toList();
    var readable = viewer instanceof Viewer.AtTable ? open : List.<Contest>of();
    var texts = contents.of(readable.stream().map(Contest::event).toList());
    return open.stream()
        .map(it -> {
          var text = texts.get(it.event());
          return new Contested(it, text == null ? null : text.fields().get("reason"));
        })
        .toList();
  }

  /** How far participants of a side said that they trust the other. */
  List<Rating> ratings(Viewer viewer, Side trustor, Instant at) {
    return notes.ratings(viewer.relationship(), at).stream()
        .filter(it -> it.side() == trustor)
        .toList();
  }
}
