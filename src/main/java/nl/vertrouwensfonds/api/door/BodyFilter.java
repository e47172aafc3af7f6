package nl.vertrouwensfonds.api.door;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.InputStream;
import java.util.Set;
import nl.vertrouwensfonds.access.Caller;
import nl.vertrouwensfonds.api.http.CurrentCaller;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Lets nobody read a body before all of it is there. It arrives on the thread of its connection, so
 * that one that stalls holds no thread; method, path, form and token were found good before.
 */
public class BodyFilter {

  private static final Set<String> WITHOUT = Set.of(HttpMethod.GET, HttpMethod.HEAD);
  private static final Caller NOBODY = new Caller("", "", "", Caller.Function.NONE);

  private final Takers takers;
  private final CallerSettings settings;
  private final CurrentCaller currentCaller;

  BodyFilter(Takers takers, CallerSettings settings, CurrentCaller currentCaller) {
    this.takers = takers;
    this.settings = settings;
    this.currentCaller = currentCaller;
  }

  @ServerRequestFilter(nonBlocking = true, priority = Priorities.AUTHORIZATION)
  public Uni<Void> await(ContainerRequestContext request, RoutingContext http) {
    if (WITHOUT.contains(request.getMethod()) || http.request().isEnded()) {
      return null;
    }
    var memory = takers.body(caller(http));
    return Uni.createFrom()
        .<InputStream>emitter(new ArrivingBody(http, memory, settings.bodyTime())::await)
        .invoke(request::setEntityStream)
        .replaceWithVoid();
  }

  private Caller caller(RoutingContext http) {
    return http.user() instanceof QuarkusHttpUser ? currentCaller.get() : NOBODY;
  }
}
