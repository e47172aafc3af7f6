package nl.vertrouwensfonds.api.trust;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.api.bodies.AsOfBody;
import nl.vertrouwensfonds.api.bodies.SaidBody;
import nl.vertrouwensfonds.api.http.Cursor;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.ScoreEvent.ScoreContested;
import nl.vertrouwensfonds.queries.words.StoryView.Stories;
import nl.vertrouwensfonds.queries.words.StoryView.Story;

/**
 * Some of the scores that were held for wrong, in order.
 *
 * @param next the cursor of the next page; absent on the last
 */
public record ContestList(
    @JsonUnwrapped AsOfBody asOf, List<HeldForWrongBody> contests, String next) {

  /**
   * One contest.
   *
   * @param trustor whose trust in the other side it is about
   * @param open whether it was neither answered nor taken back
   * @param said why, and what the neutral answered, or why it was taken back
   */
  public record HeldForWrongBody(UUID id, Side trustor, boolean open, List<SaidBody> said) {

    static HeldForWrongBody of(Story it) {
      var contested = (ScoreContested) it.made().data();
      return new HeldForWrongBody(
          it.made().id(), contested.trustor(), it.said().size() == 1, SaidBody.all(it.said()));
    }
  }

  static ContestList of(Stories found) {
    return new ContestList(
        AsOfBody.of(found.asOf()),
        found.things().map(HeldForWrongBody::of).items(),
        Cursor.next(found.things(), it -> it.made().revision()));
  }
}
