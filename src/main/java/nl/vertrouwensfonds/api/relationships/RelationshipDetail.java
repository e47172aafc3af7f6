package nl.vertrouwensfonds.api.relationships;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Role;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.party.Participant;
import nl.vertrouwensfonds.queries.relationships.RelationshipView.Detailed;
import nl.vertrouwensfonds.queries.relationships.RelationshipView.Named;

/**
 * A relationship, and who is spoken of in it.
 *
 * @param history how far it may be told; null when none is being imported
 */
public record RelationshipDetail(
    RelationshipBody relationship,
    HistoryBody history,
    List<ParticipantBody> participants,
    List<AbsentPersonBody> absentPersons) {

  /**
   * @param horizons up to which instant each side lets the other tell it
   */
  public record HistoryBody(Horizons horizons) {

    public record Horizons(Instant client, Instant supplier) {}

    private static HistoryBody of(Map<Side, Instant> it) {
      return it.isEmpty()
          ? null
          : new HistoryBody(new Horizons(it.get(Side.CLIENT), it.get(Side.SUPPLIER)));
    }
  }

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
        HistoryBody.of(it.horizons()),
        it.participants().stream().map(ParticipantBody::of).toList(),
        it.absent().stream().map(a -> new AbsentPersonBody(a.who(), a.name())).toList());
  }
}
