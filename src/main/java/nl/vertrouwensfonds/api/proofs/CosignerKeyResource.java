package nl.vertrouwensfonds.api.proofs;

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
import nl.vertrouwensfonds.api.bodies.Legible;
import nl.vertrouwensfonds.api.bodies.RecordedBody;
import nl.vertrouwensfonds.api.bodies.ShortText;
import nl.vertrouwensfonds.api.http.CommandResponses;
import nl.vertrouwensfonds.api.problem.ProblemException;
import nl.vertrouwensfonds.audit.CosignerKeys;
import nl.vertrouwensfonds.domain.command.PartyCommand.RegisterCosignerKey;
import org.hibernate.validator.constraints.CodePointLength;
import org.jboss.resteasy.reactive.RestResponse;

/** By which keys the sides sign checkpoints. */
@RunOnVirtualThread
@Path("/relationships")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CosignerKeyResource {

  /**
   * @param proof a signature by the key of itself, in base64: who has it can sign
   */
  public record NewCosignerKey(
      @Legible @CodePointLength(max = 500) String key,
      @ShortText String proof,
      @InReach Instant occurredAt)
      implements CommandBody {}

  private final CommandResponses commands;

  CosignerKeyResource(CommandResponses commands) {
    this.commands = commands;
  }

  @POST
  @Path("{relationship}/cosigner-keys")
  @Performs("register-cosigner-key")
  public RestResponse<RecordedBody> register(@NotNull @Valid NewCosignerKey body) {
    CosignerKeys.flaw(body.key(), body.proof())
        .ifPresent(flaw -> {
          throw ProblemException.at(422, "invalid", "/" + flaw.field(), flaw.told());
        });
    return commands.act(body, new RegisterCosignerKey(body.key()));
  }
}
