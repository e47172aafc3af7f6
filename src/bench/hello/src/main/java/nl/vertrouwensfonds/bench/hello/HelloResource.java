package nl.vertrouwensfonds.bench.hello;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/**
 * Checks a token, and greets its person in a few words of JSON; on a worker thread, as is usual.
 */
@Path("/hello")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class HelloResource {

  /** What it says. */
  public record Greeting(String hello) {}

  private final SecurityIdentity caller;

  HelloResource(SecurityIdentity caller) {
    this.caller = caller;
  }

  @GET
  public Greeting hello() {
    return new Greeting(caller.getPrincipal().getName());
  }
}
