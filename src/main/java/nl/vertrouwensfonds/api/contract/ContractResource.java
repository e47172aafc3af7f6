package nl.vertrouwensfonds.api.contract;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The contract, byte for byte as it was written. */
@RunOnVirtualThread
@Path("/openapi.yaml")
public class ContractResource {

  @GET
  @Produces("application/yaml")
  public String contract() throws IOException {
    try (var in = ContractResource.class.getResourceAsStream("/META-INF/openapi.yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
