package nl.vertrouwensfonds.api.door;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import nl.vertrouwensfonds.api.door.Allowances.Sort;
import nl.vertrouwensfonds.api.http.CurrentCaller;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * Counts what is asked, before anything of the body is read. Who asks without a token gets what is
 * everybody's, and is not counted.
 */
public class AllowanceFilter {

  private final Allowances allowances;
  private final CurrentCaller currentCaller;

  AllowanceFilter(Allowances allowances, CurrentCaller currentCaller) {
    this.allowances = allowances;
    this.currentCaller = currentCaller;
  }

  @ServerRequestFilter(nonBlocking = true, priority = Priorities.AUTHENTICATION)
  public void count(SimpleResourceInfo resource, RoutingContext http) {
    if (http.user() instanceof QuarkusHttpUser) {
      allowances.take(currentCaller.get(), sort(resource, http), http);
    }
  }

  /** Once the body is there. */
  @ServerRequestFilter(nonBlocking = true, priority = Priorities.AUTHORIZATION + 1)
  public void begin(RoutingContext http) {
    allowances.begin(http);
  }

  private static Sort sort(SimpleResourceInfo resource, RoutingContext http) {
    if (resource.getResourceClass().isAnnotationPresent(Costly.class)) {
      return Sort.COSTLY;
    }
    return switch (http.request().method().name()) {
      case HttpMethod.GET, HttpMethod.HEAD -> Sort.READ;
      default -> Sort.WRITE;
    };
  }
}
