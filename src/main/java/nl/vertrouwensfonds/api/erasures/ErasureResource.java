package nl.vertrouwensfonds.api.erasures;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import nl.vertrouwensfonds.api.bodies.Note;
import nl.vertrouwensfonds.api.bodies.RecordedBody;
import nl.vertrouwensfonds.api.http.CommandRequests;
import nl.vertrouwensfonds.api.http.CommandResponses;
import nl.vertrouwensfonds.api.http.CurrentViewer;
import nl.vertrouwensfonds.api.problem.ProblemException;
import nl.vertrouwensfonds.commands.ContentErasure;
import nl.vertrouwensfonds.commands.ContentErasure.Request;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.LegalGround;
import nl.vertrouwensfonds.domain.event.Event.WithReason;
import org.jboss.resteasy.reactive.RestResponse;

/** Erasing what people wrote, by the operator or the neutral, where a law says so. */
@RunOnVirtualThread
@Path("/relationships")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ErasureResource {

  /**
   * What is to go.
   *
   * @param revision of an event, whose words go
   * @param person who is named no more, in any words; either this or a revision
   * @param reason shown to both sides
   */
  public record NewErasure(
      @Positive Long revision, UUID person, @NotNull LegalGround ground, @Note String reason) {}

  private final ContentErasure erasure;
  private final CurrentViewer currentViewer;
  private final CommandRequests requests;
  private final CommandResponses commands;

  ErasureResource(
      ContentErasure erasure,
      CurrentViewer currentViewer,
      CommandRequests requests,
      CommandResponses commands) {
    this.erasure = erasure;
    this.currentViewer = currentViewer;
    this.requests = requests;
    this.commands = commands;
  }

  @POST
  @Path("{relationship}/erasures")
  public RestResponse<RecordedBody> erase(@NotNull @Valid NewErasure body) {
    if ((body.revision() == null) == (body.person() == null)) {
      throw ProblemException.at(422, "invalid", "/revision", "revision-or-person");
    }
    var content = Content.of(WithReason.REASON, body.reason());
    var request = new Request(body.revision(), body.person(), body.ground(), content);
    var append =
        requests.of(body, first -> CommandResponses.base(first) + "/events/" + first.revision());
    return commands.answer(erasure.erase(currentViewer.viewer(), request, append));
  }
}
