package nl.vertrouwensfonds.verify.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Role;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.ContentErased;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.ParticipantJoined;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.RelationshipRegistered;
import nl.vertrouwensfonds.domain.relationship.Decision;
import nl.vertrouwensfonds.domain.relationship.Erasure;
import nl.vertrouwensfonds.domain.relationship.Erasure.EraseContent;
import nl.vertrouwensfonds.domain.relationship.Registration;
import nl.vertrouwensfonds.domain.relationship.Registration.FirstParticipant;
import nl.vertrouwensfonds.domain.relationship.Registration.RegisterRelationship;
import nl.vertrouwensfonds.domain.relationship.Relationship;
import nl.vertrouwensfonds.domain.rule.Ids;

/** What the operator does: who has no seat, and what no side asks for. */
final class Operating {

  private Operating() {}

  static Decision registration(RecordedCommand it, Ids ids) {
    var registered = (RelationshipRegistered) it.data();
    var command =
        new RegisterRelationship(
            registered.client(),
            registered.supplier(),
            registered.historyFrom(),
            registered.timeZone(),
            registered.policy(),
            registered.policyHash(),
            first(it.events(), Side.CLIENT),
            first(it.events(), Side.SUPPLIER));
    return Registration.decide(
        command, it.first().relationship(), it.first().stamp().recordedAt(), ids);
  }

  private static FirstParticipant first(List<Envelope> events, Side side) {
    var role =
        events.stream()
            .map(Envelope::data)
            .filter(ParticipantJoined.class::isInstance)
            .map(ParticipantJoined.class::cast)
            .filter(it -> it.side() == side)
            .map(ParticipantJoined::role)
            .findFirst();
    return new FirstParticipant(role.orElse(Role.values()[0]), Content.EMPTY);
  }

  static Decision erasure(RecordedCommand it, Relationship relationship, Ids ids) {
    var erased = (ContentErased) it.data();
    var revisions = new ArrayList<Long>();
    it.events().stream()
        .map(Envelope::data)
        .filter(ContentErased.class::isInstance)
        .forEach(some -> revisions.addAll(((ContentErased) some).revisions()));
    var command = new EraseContent(revisions, erased.person(), erased.ground(), Content.EMPTY);
    UUID neutral = it.first().by().participant();
    return Erasure.decide(command, neutral, relationship, it.first().stamp().recordedAt(), ids);
  }
}
