package nl.vertrouwensfonds.api.proofs;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import nl.vertrouwensfonds.audit.LogKeys;

/** By which keys the service signs checkpoints. They are no secret, and the same for all. */
@RunOnVirtualThread
@Path("/log-keys")
@Produces(MediaType.APPLICATION_JSON)
public class LogKeyResource {

  /**
   * @param key as https://c2sp.org/signed-note writes a verifier key
   * @param since from when on it signs, until the next does
   */
  public record LogKeyBody(String key, Instant since) {}

  public record LogKeyList(List<LogKeyBody> keys) {}

  private final LogKeys keys;

  LogKeyResource(LogKeys keys) {
    this.keys = keys;
  }

  @GET
  public LogKeyList list() {
    return new LogKeyList(
        keys.all().stream().map(it -> new LogKeyBody(it.key().toString(), it.since())).toList());
  }
}
