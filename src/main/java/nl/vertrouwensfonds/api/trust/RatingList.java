package nl.vertrouwensfonds.api.trust;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.api.bodies.AsOfBody;
import nl.vertrouwensfonds.api.bodies.SaidBody;
import nl.vertrouwensfonds.api.http.Cursor;
import nl.vertrouwensfonds.domain.event.ScoreEvent.TrustRated;
import nl.vertrouwensfonds.queries.words.StoryView.Stories;
import nl.vertrouwensfonds.queries.words.StoryView.Story;

/**
 * Some of what participants rated themselves, in order.
 *
 * @param next the cursor of the next page; absent on the last
 */
public record RatingList(@JsonUnwrapped AsOfBody asOf, List<RatedBody> ratings, String next) {

  /**
   * One rating.
   *
   * @param said by whom, when, and why
   */
  public record RatedBody(UUID id, int rating, List<SaidBody> said) {

    static RatedBody of(Story it) {
      var rated = (TrustRated) it.made().data();
      return new RatedBody(it.made().id(), rated.rating(), SaidBody.all(it.said()));
    }
  }

  static RatingList of(Stories found) {
    return new RatingList(
        AsOfBody.of(found.asOf()),
        found.things().map(RatedBody::of).items(),
        Cursor.next(found.things(), it -> it.made().revision()));
  }
}
