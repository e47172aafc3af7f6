package nl.vertrouwensfonds.api.statements;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.api.bodies.AsOfBody;
import nl.vertrouwensfonds.api.bodies.SaidBody;
import nl.vertrouwensfonds.api.http.Cursor;
import nl.vertrouwensfonds.domain.Visibility;
import nl.vertrouwensfonds.domain.event.StatementEvent.Sort;
import nl.vertrouwensfonds.domain.event.StatementEvent.StatementMade;
import nl.vertrouwensfonds.domain.event.StatementEvent.StatementWithdrawn;
import nl.vertrouwensfonds.queries.words.StoryView.Stories;
import nl.vertrouwensfonds.queries.words.StoryView.Story;

/**
 * Some of what people said to each other, in order.
 *
 * @param next the cursor of the next page; absent on the last
 */
public record StatementList(
    @JsonUnwrapped AsOfBody asOf, List<StatementBody> statements, String next) {

  /**
   * One thing that was said.
   *
   * @param concerns the breach that it names; absent when it names none
   * @param said the statement itself, and that it was taken back
   */
  public record StatementBody(
      UUID id,
      Sort sort,
      @JsonProperty("case") UUID caseId,
      UUID concerns,
      UUID inReplyTo,
      Visibility visibility,
      boolean withdrawn,
      List<SaidBody> said) {

    static StatementBody of(Story it) {
      var made = (StatementMade) it.made().data();
      return new StatementBody(
          it.made().id(),
          made.sort(),
          it.made().caseId(),
          made.concerns(),
          made.inReplyTo(),
          it.made().visibility(),
          it.has(StatementWithdrawn.class),
          SaidBody.all(it.said()));
    }
  }

  static StatementList of(Stories found) {
    return new StatementList(
        AsOfBody.of(found.asOf()),
        found.things().map(StatementBody::of).items(),
        Cursor.next(found.things(), it -> it.made().revision()));
  }
}
