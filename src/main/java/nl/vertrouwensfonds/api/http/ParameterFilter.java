package nl.vertrouwensfonds.api.http;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import nl.vertrouwensfonds.api.problem.Problem.Flaw;
import nl.vertrouwensfonds.api.problem.ProblemException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a parameter that is unknown, empty, or there twice. Whoever misspells {@code at} would
 * take what is now for what was then. {@link ViewerFilter} goes before: of what one may not know
 * of, nothing is said.
 */
public class ParameterFilter {

  @ServerRequestFilter(priority = Priorities.USER + 1000)
  void check(UriInfo uri, ResourceInfo resource) {
    var sent = uri.getQueryParameters();
    if (sent.isEmpty()) {
      return;
    }
    var known = KnownParameters.of(resource.getResourceMethod());
    var flaws = new ArrayList<Flaw>();
    sent.forEach((name, values) -> {
      if (!known.contains(name)) {
        flaws.add(new Flaw(name, "unknown-parameter"));
      } else if (values.size() > 1) {
        flaws.add(new Flaw(name, "doubled-parameter"));
      } else if (values.getFirst().isEmpty()) {
        flaws.add(new Flaw(name, "empty-parameter")); // else it would be taken for none
      }
    });
    if (!flaws.isEmpty()) {
      throw ProblemException.flaws(400, "malformed", flaws);
    }
  }
}
