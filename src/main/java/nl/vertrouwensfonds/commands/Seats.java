package nl.vertrouwensfonds.commands;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.access.MembershipWriter;
import nl.vertrouwensfonds.access.Memberships;
import nl.vertrouwensfonds.access.Memberships.Person;
import nl.vertrouwensfonds.access.Seat;
import nl.vertrouwensfonds.access.Viewer;
import nl.vertrouwensfonds.domain.Role;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.CaseEvent.CaseClosed;
import nl.vertrouwensfonds.domain.event.CaseEvent.CaseOpened;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.Event;
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

  /** Where else at this table a person sits or sat, who is let in by this participant. */
  List<UUID> elsewhere(Viewer.AtTable admitter, Person person) {
    return memberships.elsewhere(person, admitter.relationship(), admitter.side());
  }

  /** Whether a person belongs, or belonged, to one of the two sides. */
  boolean tookSides(Viewer.AtTable opener, Person person) {
    return memberships.tookSides(person, opener.relationship());
  }

  /** Whether somebody comes, goes, or has more to see with an event. */
  static boolean changeWith(Event event) {
    return switch (event) {
      case CaseOpened _, CaseClosed _, ParticipantJoined _, ParticipantLeft _ -> true;
      default -> false;
    };
  }

  /**
   * @param event after which seats change
   */
  void follow(Viewer.AtTable admitter, Envelope event, Optional<Person> person) {
    switch (event.data()) {
      case CaseOpened opened ->
          writer.seat(nominee(event, opened.neutral()), opened.firm(), person.orElseThrow());
      case CaseClosed _ -> writer.dismiss(event.caseId(), event.revision(), at(event));
      case ParticipantJoined joined when joined.side() == Side.NEUTRAL ->
          writer.welcome(event.id());
      case ParticipantJoined joined -> {
        var organisation = memberships.organisationOf(admitter.participant());
        writer.seat(of(event, joined), organisation, person.orElseThrow());
      }
      case ParticipantLeft left -> writer.unseat(left.participant(), event.revision(), at(event));
      default -> throw new IllegalArgumentException("no seat changes with " + event.data());
    }
  }

  /** The seat of who joined. */
  static Seat of(Envelope event, ParticipantJoined joined) {
    return new Seat(
        event.id(),
        event.relationship(),
        joined.side(),
        joined.role(),
        joined.mandate(),
        at(event),
        null,
        null,
        false);
  }

  /** The seat of who is asked to lead a case, where nothing but its opening shows. */
  private static Seat nominee(Envelope event, UUID neutral) {
    return new Seat(
        neutral,
        event.relationship(),
        Side.NEUTRAL,
        Role.FACILITATOR,
        false,
        at(event),
        null,
        event.id(),
        true);
  }

  private static Instant at(Envelope event) {
    return event.stamp().effectiveAt();
  }
}
