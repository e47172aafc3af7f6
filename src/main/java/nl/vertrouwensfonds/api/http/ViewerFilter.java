package nl.vertrouwensfonds.api.http;

import static java.util.Map.entry;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.vertrouwensfonds.access.Look;
import nl.vertrouwensfonds.access.Viewer.AtTable;
import nl.vertrouwensfonds.access.Viewers;
import nl.vertrouwensfonds.api.problem.ProblemException;
import nl.vertrouwensfonds.domain.event.AgreementEvent.AgreementProposed;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachReported;
import nl.vertrouwensfonds.domain.event.CaseEvent.CaseOpened;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentMade;
import nl.vertrouwensfonds.domain.event.Event;
import nl.vertrouwensfonds.domain.event.ProcedureEvent.ProcedureOpened;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.ParticipantJoined;
import nl.vertrouwensfonds.domain.event.ScoreEvent.ScoreContested;
import nl.vertrouwensfonds.domain.event.StatementEvent.StatementMade;
import nl.vertrouwensfonds.domain.event.StepEvent.CompensationOffered;
import nl.vertrouwensfonds.domain.event.StepEvent.CorrectionPromised;
import nl.vertrouwensfonds.domain.event.TalkEvent.ConcessionMade;
import nl.vertrouwensfonds.domain.event.TalkEvent.GrievanceRaised;
import nl.vertrouwensfonds.domain.event.TalkEvent.MistakeAdmitted;
import nl.vertrouwensfonds.domain.event.TalkEvent.ObjectiveProposed;
import nl.vertrouwensfonds.log.LogReader;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Finds out who is looking before anything else of a request is read. Whatever the path names and
 * the caller may not know of is not there, whatever the body says.
 */
public class ViewerFilter {

  /** What a path can name, and the type of event that made it. */
  private static final Map<String, Class<? extends Event>> THINGS =
      Map.ofEntries(
          entry("commitment", CommitmentMade.class),
          entry("participant", ParticipantJoined.class),
          entry("breach", BreachReported.class),
          entry("correction", CorrectionPromised.class),
          entry("compensation", CompensationOffered.class),
          entry("procedure", ProcedureOpened.class),
          entry("case", CaseOpened.class),
          entry("grievance", GrievanceRaised.class),
          entry("admission", MistakeAdmitted.class),
          entry("concession", ConcessionMade.class),
          entry("objective", ObjectiveProposed.class),
          entry("agreement", AgreementProposed.class),
          entry("contest", ScoreContested.class),
          entry("statement", StatementMade.class));

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
  void look(UriInfo uri, ContainerRequestContext request) {
    var path = uri.getPathParameters();
    if (path.containsKey("relationship")) {
      var look = look(id(path.getFirst("relationship")), request.getMethod());
      currentViewer.found(look.orElseThrow(() -> ProblemException.of(404, "not-found")));
      if (currentViewer.viewer() instanceof AtTable seat && seat.isNominee()) {
        onlyOpening(seat, uri);
      }
      THINGS.forEach((thing, event) -> named(path.getFirst(thing), event));
    }
  }

  /** After an act the seal is another one: who acts asks for his seat at once. */
  private Optional<Look> look(UUID relationship, String method) {
    var caller = currentCaller.get();
    return method.equals(HttpMethod.GET)
        ? viewers.looking(caller, relationship)
        : viewers.of(caller, relationship).map(it -> new Look(it, null));
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
  private void named(String id, Class<? extends Event> type) {
    if (id != null) {
      Optional<Long> revision = log.madeAt(currentViewer.viewer().relationship(), id(id), type);
      revision
          .filter(it -> it <= currentViewer.viewer().upTo())
          .filter(it -> type != StatementMade.class || isSeen(it))
          .orElseThrow(() -> ProblemException.of(404, "not-found"));
    }
  }

  /** Of what a path can name, statements alone can be hidden. */
  private boolean isSeen(long revision) {
    var viewer = currentViewer.viewer();
    return log.envelopes(viewer.relationship(), revision, revision).stream().allMatch(viewer::sees);
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw ProblemException.of(404, "not-found");
    }
  }
}
