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
import nl.vertrouwensfonds.api.actions.Performs;
import nl.vertrouwensfonds.api.bodies.ActBody;
import nl.vertrouwensfonds.api.bodies.CommandBody;
import nl.vertrouwensfonds.api.bodies.InReach;
import nl.vertrouwensfonds.api.bodies.RecordedBody;
import nl.vertrouwensfonds.api.http.CommandResponses;
import nl.vertrouwensfonds.domain.command.HistoryCommand.CloseHistory;
import nl.vertrouwensfonds.domain.command.HistoryCommand.SetHistoryHorizon;
import org.jboss.resteasy.reactive.RestResponse;

/** How far the imported history is told, and when it is complete. */
@RunOnVirtualThread
@Path("/relationships")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class HistoryResource {

  /**
   * @param until the last instant up to which the other side may tell it
   */
  public record NewHorizon(@NotNull @InReach Instant until, @InReach Instant occurredAt)
      implements CommandBody {}

  private final CommandResponses commands;

  HistoryResource(CommandResponses commands) {
    this.commands = commands;
  }

  @POST
  @Path("{relationship}/history-horizons")
  @Performs("set-history-horizon")
  public RestResponse<RecordedBody> setHorizon(@NotNull @Valid NewHorizon body) {
    return commands.act(body, new SetHistoryHorizon(body.until()));
  }

  @POST
  @Path("{relationship}/history-closures")
  @Performs("close-history")
  public RestResponse<RecordedBody> close(@NotNull @Valid ActBody body) {
    return commands.act(body, new CloseHistory());
  }
}
