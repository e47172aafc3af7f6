package nl.vertrouwensfonds.api.door;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import java.lang.reflect.Method;
import java.util.Optional;
import nl.vertrouwensfonds.api.http.CurrentCaller;
import nl.vertrouwensfonds.api.problem.ProblemException;
import nl.vertrouwensfonds.domain.rule.Rule;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/** Turns away whose token does not grant what is asked, whatever the body says. */
public class FunctionFilter {

  /** After requests are counted, and before their bodies are awaited. */
  private static final int PRIORITY = 1500;

  private final CurrentCaller currentCaller;

  FunctionFilter(CurrentCaller currentCaller) {
    this.currentCaller = currentCaller;
  }

  /** Who has no token at all is turned away elsewhere. */
  @ServerRequestFilter(nonBlocking = true, priority = PRIORITY)
  public void check(SimpleResourceInfo resource, RoutingContext http) {
    if (http.user() instanceof QuarkusHttpUser) {
      wanted(resource)
          .filter(it -> it.value() != currentCaller.get().function())
          .ifPresent(it -> {
            throw ProblemException.of(Rule.NOT_YOURS.refusal(it.told()));
          });
    }
  }

  private static Optional<OnlyFor> wanted(SimpleResourceInfo resource) {
    var type = resource.getResourceClass();
    return Optional.ofNullable(type.getAnnotation(OnlyFor.class))
        .or(() -> Optional.ofNullable(method(type, resource).getAnnotation(OnlyFor.class)));
  }

  private static Method method(Class<?> type, SimpleResourceInfo resource) {
    try {
      return type.getMethod(resource.getMethodName(), resource.parameterTypes());
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("what is called is there", e);
    }
  }
}
