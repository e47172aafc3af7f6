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
import nl.vertrouwensfonds.api.actions.Performs;
import nl.vertrouwensfonds.api.bodies.ActBody;
import nl.vertrouwensfonds.api.bodies.RecordedBody;
import nl.vertrouwensfonds.api.http.CommandResponses;
import nl.vertrouwensfonds.domain.command.HistoryCommand.CloseHistory;
import org.jboss.resteasy.reactive.RestResponse;

/** Holding the imported history for complete. */
@RunOnVirtualThread
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
  public RestResponse<RecordedBody> close(@NotNull @Valid ActBody body) {
    return commands.act(body, new CloseHistory());
  }
}
