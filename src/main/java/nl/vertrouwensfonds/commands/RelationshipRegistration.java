package nl.vertrouwensfonds.commands;

import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_DONE;
import static nl.vertrouwensfonds.domain.rule.Rule.NOT_YOURS;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.access.Caller;
import nl.vertrouwensfonds.access.MembershipWriter;
import nl.vertrouwensfonds.access.Memberships.Person;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Role;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.ParticipantJoined;
import nl.vertrouwensfonds.domain.relationship.Decision;
import nl.vertrouwensfonds.domain.relationship.Registration;
import nl.vertrouwensfonds.domain.relationship.Registration.FirstParticipant;
import nl.vertrouwensfonds.domain.relationship.Registration.RegisterRelationship;
import nl.vertrouwensfonds.domain.relationship.Relationship;
import nl.vertrouwensfonds.domain.rule.Ids;
import nl.vertrouwensfonds.log.AppendOutcome;
import nl.vertrouwensfonds.log.AppendRequest;
import nl.vertrouwensfonds.log.Decider;
import nl.vertrouwensfonds.log.EventLog;
import nl.vertrouwensfonds.log.NewLog;
import nl.vertrouwensfonds.log.Policies;
import nl.vertrouwensfonds.log.Relationships;
import nl.vertrouwensfonds.log.WrittenTexts;

/** Registers relationships, for the operator. */
@ApplicationScoped
public class RelationshipRegistration {

  /** Who comes first to the table for one side. */
  public record Seat(UUID organisation, Person person, Role role, Content content) {}

  /**
   * @param historyFrom the start of a history to import, or null
   * @param zone in whose time both live
   */
  public record Enrolment(Seat client, Seat supplier, Instant historyFrom, ZoneId zone) {}

  private final EventLog log;
  private final Relationships relationships;
  private final MembershipWriter memberships;
  private final Ids ids;

  RelationshipRegistration(
      EventLog log, Relationships relationships, MembershipWriter memberships, Ids ids) {
    this.log = log;
    this.relationships = relationships;
    this.memberships = memberships;
    this.ids = ids;
  }

  /**
   * @throws nl.vertrouwensfonds.log.Unavailable when nothing was recorded and it can be tried again
   */
  public AppendOutcome register(Caller caller, Enrolment enrolment, AppendRequest request) {
    if (!caller.isOperator()) {
      return new AppendOutcome.Refused(NOT_YOURS.refusal("operator"));
    }
    var parties =
        new NewLog(
            ids.next(), enrolment.client().organisation(), enrolment.supplier().organisation());
    return Retries.until(
        () -> log.open(parties, request, new RegistrationDecision(parties, enrolment)));
  }

  private final class RegistrationDecision implements Decider {

    private final NewLog parties;
    private final Enrolment enrolment;

    RegistrationDecision(NewLog parties, Enrolment enrolment) {
      this.parties = parties;
      this.enrolment = enrolment;
    }

    @Override
    public Decision decide(Relationship nothingYet, Instant clock, WrittenTexts none) {
      if (relationships.existsBetween(parties.client(), parties.supplier())) {
        return new Decision.Refused(ALREADY_DONE.refusal("registered"));
      }
      return Registration.decide(command(), parties.relationship(), clock, ids);
    }

    @Override
    public void recorded(List<Envelope> events) {
      for (Envelope event : events) {
        if (event.data() instanceof ParticipantJoined joined) {
          var seat = joined.side() == Side.CLIENT ? enrolment.client() : enrolment.supplier();
          memberships.seat(Seats.of(event, joined), seat.organisation(), seat.person());
        }
      }
    }

    private RegisterRelationship command() {
      return new RegisterRelationship(
          parties.client(),
          parties.supplier(),
          enrolment.historyFrom(),
          enrolment.zone().getId(),
          Policies.FIRST,
          Policies.hash(Policies.FIRST),
          new FirstParticipant(enrolment.client().role(), enrolment.client().content()),
          new FirstParticipant(enrolment.supplier().role(), enrolment.supplier().content()));
    }
  }
}
