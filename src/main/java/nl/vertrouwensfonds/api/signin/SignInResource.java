package nl.vertrouwensfonds.api.signin;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import nl.vertrouwensfonds.access.SignInLinks;
import nl.vertrouwensfonds.api.problem.ProblemException;
import nl.vertrouwensfonds.api.signin.SignInBody.SignedIn;
import nl.vertrouwensfonds.api.signin.SignInBody.UsedLink;

/** How people sign in, for windows and portals: it takes no token. */
@RunOnVirtualThread
@Path("/sign-in")
@Produces(MediaType.APPLICATION_JSON)
public class SignInResource {

  private final SignInSettings settings;
  private final SignInLinks links;
  private final InstantSource clock;

  SignInResource(SignInSettings settings, SignInLinks links, InstantSource clock) {
    this.settings = settings;
    this.links = links;
    this.clock = clock;
  }

  @GET
  public SignInBody how() {
    return settings
        .issuer()
        .map(it -> new SignInBody(it, settings.client(), settings.scope()))
        .orElse(SignInBody.BY_LINK);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public SignedIn use(@NotNull @Valid UsedLink link) {
    return links
        .take(link.code(), clock.instant())
        .map(SignedIn::new)
        .orElseThrow(() -> ProblemException.of(401, "unauthenticated"));
  }
}
