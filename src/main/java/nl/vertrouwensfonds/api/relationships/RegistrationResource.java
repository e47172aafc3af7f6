package nl.vertrouwensfonds.api.relationships;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import nl.vertrouwensfonds.access.Caller;
import nl.vertrouwensfonds.access.Memberships.Person;
import nl.vertrouwensfonds.access.Organisation;
import nl.vertrouwensfonds.access.Organisations;
import nl.vertrouwensfonds.api.bodies.InReach;
import nl.vertrouwensfonds.api.bodies.RecordedBody;
import nl.vertrouwensfonds.api.bodies.ShortText;
import nl.vertrouwensfonds.api.bodies.Unmistakable;
import nl.vertrouwensfonds.api.door.OnlyFor;
import nl.vertrouwensfonds.api.http.CommandRequests;
import nl.vertrouwensfonds.api.http.CommandResponses;
import nl.vertrouwensfonds.api.http.CurrentCaller;
import nl.vertrouwensfonds.api.problem.ProblemException;
import nl.vertrouwensfonds.commands.RelationshipRegistration;
import nl.vertrouwensfonds.commands.RelationshipRegistration.Enrolment;
import nl.vertrouwensfonds.commands.RelationshipRegistration.Seat;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Role;
import nl.vertrouwensfonds.domain.Zones;
import nl.vertrouwensfonds.domain.event.Event.WithName;
import org.jboss.resteasy.reactive.RestResponse;

/** The register of relationships, kept by the operator: one client with one supplier. */
@RunOnVirtualThread
@Path("/relationships")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RegistrationResource {

  /** The first participant of a side: it has a mandate, and lets the others in. */
  public record NewFirstParticipant(
      @ShortText @Unmistakable(identifier = true) String person,
      @ShortText @Unmistakable String name,
      @NotNull Role role) {}

  public record NewSide(
      @NotNull UUID organisation, @NotNull @Valid NewFirstParticipant participant) {}

  public record NewRelationship(
      @NotNull @Valid NewSide client,
      @NotNull @Valid NewSide supplier,
      @InReach Instant historyFrom,
      String timeZone) {}

  private final RelationshipRegistration register;
  private final Organisations organisations;
  private final CurrentCaller currentCaller;
  private final CommandRequests requests;
  private final CommandResponses commands;

  RegistrationResource(
      RelationshipRegistration register,
      Organisations organisations,
      CurrentCaller currentCaller,
      CommandRequests requests,
      CommandResponses commands) {
    this.register = register;
    this.organisations = organisations;
    this.currentCaller = currentCaller;
    this.requests = requests;
    this.commands = commands;
  }

  @POST
  @OnlyFor(value = Caller.Function.OPERATOR, told = "operator")
  public RestResponse<RecordedBody> register(@NotNull @Valid NewRelationship body) {
    if (body.client().organisation().equals(body.supplier().organisation())) {
      throw ProblemException.at(422, "invalid", "/supplier/organisation", "same-organisation");
    }
    known(body.client().organisation(), "/client/organisation");
    known(body.supplier().organisation(), "/supplier/organisation");
    var enrolment =
        new Enrolment(
            seat(body.client()), seat(body.supplier()), body.historyFrom(), zone(body.timeZone()));
    if (enrolment.client().person().equals(enrolment.supplier().person())) {
      throw ProblemException.at(422, "invalid", "/supplier/participant/person", "same-person");
    }
    var request = requests.of(body, CommandResponses::base);
    return commands.answer(register.register(currentCaller.get(), enrolment, request));
  }

  private static ZoneId zone(String name) {
    if (name != null && !Zones.isPlace(name)) {
      throw ProblemException.at(422, "invalid", "/timeZone", "time-zone");
    }
    return name == null ? Zones.USUAL : ZoneId.of(name);
  }

  private Seat seat(NewSide side) {
    var first = side.participant();
    var person = new Person(currentCaller.get().issuer(), first.person());
    return new Seat(
        side.organisation(), person, first.role(), Content.of(WithName.NAME, first.name()));
  }

  private Organisation known(UUID organisation, String pointer) {
    return organisations
        .byId(organisation)
        .orElseThrow(() -> ProblemException.at(422, "invalid", pointer, "unknown-organisation"));
  }
}
