package nl.vertrouwensfonds.api.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response.Status.Family;
import nl.vertrouwensfonds.access.Witness;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Keeps what an answer shows at the moment at which it is sent: not that of HEAD, of one that the
 * caller has already (304), nor of one that came to nothing. When it cannot be kept, nothing is
 * shown.
 */
public class SentFilter {

  private final Witness witness;

  SentFilter(Witness witness) {
    this.witness = witness;
  }

  @ServerResponseFilter
  void keep(ContainerRequestContext request, ContainerResponseContext response) {
    boolean sent =
        !request.getMethod().equals(HttpMethod.HEAD)
            && response.getStatusInfo().getFamily() == Family.SUCCESSFUL;
    if (sent && witness.hasShown()) {
      witness.sent();
    }
  }
}
