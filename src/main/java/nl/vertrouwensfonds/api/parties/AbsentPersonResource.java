package nl.vertrouwensfonds.api.parties;

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
import nl.vertrouwensfonds.api.actions.Performs;
import nl.vertrouwensfonds.api.bodies.CommandBody;
import nl.vertrouwensfonds.api.bodies.InReach;
import nl.vertrouwensfonds.api.bodies.RecordedBody;
import nl.vertrouwensfonds.api.bodies.ShortText;
import nl.vertrouwensfonds.api.http.CommandResponses;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.command.PartyCommand.NameAbsentPerson;
import nl.vertrouwensfonds.domain.event.Event.WithName;
import nl.vertrouwensfonds.domain.name.Name;
import org.hibernate.validator.constraints.CodePointLength;
import org.jboss.resteasy.reactive.RestResponse;

/** Who is spoken of without being there. */
@RunOnVirtualThread
@Path("/relationships")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AbsentPersonResource {

  /**
   * @param familyName which part of the name is the family name, such as {@code de Wit}; absent
   *     when nobody can tell
   */
  public record NewAbsentPerson(
      @ShortText String name,
      @CodePointLength(max = 200) String familyName,
      @InReach Instant occurredAt)
      implements CommandBody {}

  private final CommandResponses commands;

  AbsentPersonResource(CommandResponses commands) {
    this.commands = commands;
  }

  @POST
  @Path("{relationship}/absent-persons")
  @Performs("name-absent-person")
  public RestResponse<RecordedBody> name(@NotNull @Valid NewAbsentPerson body) {
    var content = Content.of(WithName.NAME, body.name()).and(Name.FAMILY_NAME, body.familyName());
    return commands.act(body, new NameAbsentPerson(content));
  }
}
