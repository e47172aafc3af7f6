package nl.vertrouwensfonds.api.feed;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import nl.vertrouwensfonds.api.problem.HttpProblem;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Turns away who accepts no form in which the feed is told. Two methods tell it, each in forms of
 * its own, and when neither fits the server has no method whose answer it could write.
 */
public class FeedForms {

  private static final String FEED = "feed";
  private static final Set<String> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);
  private static final List<MediaType> FORMS =
      List.of(
          MediaType.APPLICATION_JSON_TYPE,
          MediaType.valueOf(FeedResource.BATCH),
          MediaType.SERVER_SENT_EVENTS_TYPE);

  @ServerRequestFilter(preMatching = true, nonBlocking = true)
  public void check(ContainerRequestContext request) {
    boolean reads = READS.contains(request.getMethod());
    if (reads && FEED.equals(request.getUriInfo().getPath().replace("/", ""))) {
      boolean fits = request.getAcceptableMediaTypes().stream().anyMatch(FeedForms::fits);
      if (!fits) {
        throw HttpProblem.of(406);
      }
    }
  }

  private static boolean fits(MediaType accepted) {
    return FORMS.stream().anyMatch(accepted::isCompatible);
  }
}
