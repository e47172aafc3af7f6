package nl.vertrouwensfonds.api.statements;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.api.bodies.AsOfBody;
import nl.vertrouwensfonds.api.bodies.SaidBody;
import nl.vertrouwensfonds.api.http.Cursor;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.ProcedureEvent.InvitationAnswer;
import nl.vertrouwensfonds.domain.event.ProcedureEvent.ProcedureInvitationAnswered;
import nl.vertrouwensfonds.domain.event.ProcedureEvent.ProcedureOpened;
import nl.vertrouwensfonds.queries.words.StoryView.Stories;
import nl.vertrouwensfonds.queries.words.StoryView.Story;

/**
 * Some of the procedures that were laid open, in order.
 *
 * @param next the cursor of the next page; absent on the last
 */
public record ProcedureList(
    @JsonUnwrapped AsOfBody asOf, List<LaidOpenBody> procedures, String next) {

  /**
   * One procedure.
   *
   * @param breach which it helped to happen; absent when it names none
   * @param answer to the invitation; absent when there is none
   * @param said how it goes, and what the other side says of the invitation
   */
  public record LaidOpenBody(
      UUID id,
      Side owner,
      UUID breach,
      boolean invites,
      InvitationAnswer answer,
      List<SaidBody> said) {

    static LaidOpenBody of(Story it) {
      var opened = (ProcedureOpened) it.made().data();
      var answered = it.last(ProcedureInvitationAnswered.class);
      return new LaidOpenBody(
          it.made().id(),
          opened.owner(),
          opened.breach(),
          opened.invites(),
          answered.map(ProcedureInvitationAnswered::answer).orElse(null),
          SaidBody.all(it.said()));
    }
  }

  static ProcedureList of(Stories found) {
    return new ProcedureList(
        AsOfBody.of(found.asOf()),
        found.things().map(LaidOpenBody::of).items(),
        Cursor.next(found.things(), it -> it.made().revision()));
  }
}
