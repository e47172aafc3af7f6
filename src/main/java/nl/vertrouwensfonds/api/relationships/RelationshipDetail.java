package nl.vertrouwensfonds.api.relationships;

import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Role;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.party.Participant;
import nl.vertrouwensfonds.queries.relationships.RelationshipView.Detailed;
import nl.vertrouwensfonds.queries.relationships.RelationshipView.Named;

/** A relationship, and who is spoken of in it. */
public record RelationshipDetail(
    RelationshipBody relationship,
    List<ParticipantBody> participants,
    List<AbsentPersonBody> absentPersons) {

  public record ParticipantBody(
      UUID id, Side side, Role role, boolean mandate, boolean present, String name) {

    static ParticipantBody of(Named<Participant> it) {
      var who = it.who();
      return new ParticipantBody(
          who.id(), who.side(), who.role(), who.mandate(), who.present(), it.name());
    }
  }

  public record AbsentPersonBody(UUID id, String name) {}

  static RelationshipDetail of(Detailed it) {
    return new RelationshipDetail(
        RelationshipBody.of(it.listed()),
        it.participants().stream().map(ParticipantBody::of).toList(),
        it.absent().stream().map(a -> new AbsentPersonBody(a.who(), a.name())).toList());
  }
}
