package nl.vertrouwensfonds.commands;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import nl.vertrouwensfonds.access.MembershipWriter;
import nl.vertrouwensfonds.access.Memberships;
import nl.vertrouwensfonds.access.Memberships.Person;
import nl.vertrouwensfonds.access.Viewer;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.CaseEvent.CaseClosed;
import nl.vertrouwensfonds.domain.event.CaseEvent.CaseOpened;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.ParticipantJoined;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.ParticipantLeft;

/** Keeps who may come in as the log says, in the transaction of the event that says it. */
@ApplicationScoped
class Seats {

  private final Memberships memberships;
  private final MembershipWriter writer;

  Seats(Memberships memberships, MembershipWriter writer) {
    this.memberships = memberships;
    this.writer = writer;
  }

  /** Whether a person already sits on the side of this participant. */
  boolean taken(Viewer.AtTable admitter, Person person) {
    var organisation = memberships.organisationOf(admitter.participant());
    return memberships.seated(person, admitter.relationship(), organisation);
  }

  /** Whether a person belongs, or belonged, to one of the two sides. */
  boolean tookSides(Viewer.AtTable opener, Person person) {
    return memberships.tookSides(person, opener.relationship());
  }

  void follow(Viewer.AtTable admitter, Envelope event, Optional<Person> person) {
    switch (event.data()) {
      case CaseOpened opened ->
          writer.nominate(
              opened.neutral(),
              event.relationship(),
              opened.firm(),
              event.id(),
              person.orElseThrow());
      case CaseClosed _ -> writer.dismiss(event.caseId(), event.revision());
      case ParticipantJoined joined when joined.side() == Side.NEUTRAL ->
          writer.welcome(event.id());
      case ParticipantJoined joined -> {
        var organisation = memberships.organisationOf(admitter.participant());
        writer.seat(
            event.id(), event.relationship(), organisation, joined.side(), person.orElseThrow());
      }
      case ParticipantLeft left -> writer.unseat(left.participant(), event.revision());
      default -> {}
    }
  }
}
