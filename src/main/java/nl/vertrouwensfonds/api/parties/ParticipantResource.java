package nl.vertrouwensfonds.api.parties;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import nl.vertrouwensfonds.access.Memberships.Person;
import nl.vertrouwensfonds.api.actions.Performs;
import nl.vertrouwensfonds.api.bodies.ActBody;
import nl.vertrouwensfonds.api.bodies.CommandBody;
import nl.vertrouwensfonds.api.bodies.InReach;
import nl.vertrouwensfonds.api.bodies.RecordedBody;
import nl.vertrouwensfonds.api.bodies.ShortText;
import nl.vertrouwensfonds.api.bodies.Unmistakable;
import nl.vertrouwensfonds.api.http.CommandResponses;
import nl.vertrouwensfonds.api.http.CurrentCaller;
import nl.vertrouwensfonds.commands.CommandRequest;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Role;
import nl.vertrouwensfonds.domain.command.PartyCommand.AdmitParticipant;
import nl.vertrouwensfonds.domain.command.PartyCommand.AllowChangeOfSide;
import nl.vertrouwensfonds.domain.command.PartyCommand.ReleaseParticipant;
import nl.vertrouwensfonds.domain.event.Event.WithName;
import org.jboss.resteasy.reactive.RestResponse;

/** Who is at the table. */
@RunOnVirtualThread
@Path("/relationships")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ParticipantResource {

  public record NewParticipant(
      @ShortText @Unmistakable(identifier = true) String person,
      @ShortText @Unmistakable String name,
      @NotNull Role role,
      @NotNull Boolean mandate,
      @InReach Instant occurredAt)
      implements CommandBody {}

  private final CommandResponses commands;
  private final CurrentCaller currentCaller;

  ParticipantResource(CommandResponses commands, CurrentCaller currentCaller) {
    this.commands = commands;
    this.currentCaller = currentCaller;
  }

  @POST
  @Path("{relationship}/participants")
  @Performs("admit-participant")
  public RestResponse<RecordedBody> join(@NotNull @Valid NewParticipant body) {
    var admit =
        new AdmitParticipant(body.role(), body.mandate(), Content.of(WithName.NAME, body.name()));
    var person = new Person(currentCaller.get().issuer(), body.person());
    var command = CommandRequest.of(admit, body.occurredAt()).seating(person);
    return commands.act(body, command);
  }

  @POST
  @Path("{relationship}/participants/{participant}/departure")
  @Performs("release-participant")
  public RestResponse<RecordedBody> leave(
      @PathParam("participant") UUID participant, @NotNull @Valid ActBody body) {
    return commands.act(body, new ReleaseParticipant(participant));
  }

  @POST
  @Path("{relationship}/participants/{participant}/change-of-side")
  @Performs("allow-change-of-side")
  public RestResponse<RecordedBody> change(
      @PathParam("participant") UUID participant, @NotNull @Valid ActBody body) {
    return commands.act(body, new AllowChangeOfSide(participant));
  }
}
