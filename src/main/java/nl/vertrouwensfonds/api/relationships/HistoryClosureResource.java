package nl.vertrouwensfonds.api.relationships;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.vertrouwensfonds.api.actions.Performs;
import nl.vertrouwensfonds.api.bodies.ActBody;
import nl.vertrouwensfonds.api.bodies.Recorded;
import nl.vertrouwensfonds.api.http.CommandResponses;
import nl.vertrouwensfonds.commands.CommandRequest;
import nl.vertrouwensfonds.domain.command.HistoryCommand.CloseHistory;
import org.jboss.resteasy.reactive.RestResponse;

/** Holding the imported history for complete. */
@Path("/relationships")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class HistoryClosureResource {

  private final CommandResponses commands;

  HistoryClosureResource(CommandResponses commands) {
    this.commands = commands;
  }

  @POST
  @Path("{relationship}/history-closures")
  @Performs("close-history")
  public RestResponse<Recorded> close(@NotNull @Valid ActBody body) {
    return commands.act(body, CommandRequest.of(new CloseHistory(), body.occurredAt()));
  }
}
