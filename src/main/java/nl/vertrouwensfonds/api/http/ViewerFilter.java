package nl.vertrouwensfonds.api.http;

import static java.util.Map.entry;

import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.vertrouwensfonds.access.Viewer.AtTable;
import nl.vertrouwensfonds.access.Viewers;
import nl.vertrouwensfonds.api.problem.ProblemException;
import nl.vertrouwensfonds.log.LogReader;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Finds out who is looking before anything else of a request is read. Whatever the path names and
 * the caller may not know of is not there, whatever the body says.
 */
public class ViewerFilter {

  /** What a path can name, and the event that made it. */
  private static final Map<String, String> THINGS =
      Map.ofEntries(
          entry("commitment", "commitment-made.v1"),
          entry("participant", "participant-joined.v1"),
          entry("breach", "breach-reported.v1"),
          entry("correction", "correction-promised.v1"),
          entry("compensation", "compensation-offered.v1"),
          entry("procedure", "procedure-opened.v1"),
          entry("case", "case-opened.v1"),
          entry("grievance", "grievance-raised.v1"),
          entry("admission", "mistake-admitted.v1"),
          entry("concession", "concession-made.v1"),
          entry("objective", "objective-proposed.v1"),
          entry("agreement", "agreement-proposed.v1"),
          entry("contest", "score-contested.v1"));

  /** What a nominee may read: the case that it is asked to lead, its log, and what to do next. */
  private static final Pattern OPENING =
      Pattern.compile("/relationships/[^/]+(/(cases|events)(/.*)?|/actions)?");

  private final CurrentCaller currentCaller;
  private final Viewers viewers;
  private final LogReader log;
  private final CurrentViewer currentViewer;

  ViewerFilter(
      CurrentCaller currentCaller, Viewers viewers, LogReader log, CurrentViewer currentViewer) {
    this.currentCaller = currentCaller;
    this.viewers = viewers;
    this.log = log;
    this.currentViewer = currentViewer;
  }

  @ServerRequestFilter
  void look(UriInfo uri) {
    var path = uri.getPathParameters();
    if (path.containsKey("relationship")) {
      var viewer = viewers.of(currentCaller.get(), id(path.getFirst("relationship")));
      currentViewer.found(viewer.orElseThrow(() -> ProblemException.of(404, "not-found")));
      if (currentViewer.viewer() instanceof AtTable seat && seat.isNominee()) {
        onlyOpening(seat, uri);
      }
      THINGS.forEach((thing, event) -> named(path.getFirst(thing), event));
    }
  }

  /** A nominee may not know of anything else, nor of any other case. */
  private static void onlyOpening(AtTable seat, UriInfo uri) {
    String named = uri.getPathParameters().getFirst("case");
    boolean other = named != null && !id(named).equals(seat.onlyCase());
    if (other || !OPENING.matcher(uri.getPath()).matches()) {
      throw ProblemException.of(404, "not-found");
    }
  }

  /** What a path names was made by an event of this relationship that the viewer may know of. */
  private void named(String id, String type) {
    if (id != null) {
      Optional<Long> revision = log.revisionOf(currentViewer.viewer().relationship(), id(id), type);
      revision
          .filter(it -> it <= currentViewer.viewer().upTo())
          .orElseThrow(() -> ProblemException.of(404, "not-found"));
    }
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw ProblemException.of(404, "not-found");
    }
  }
}
