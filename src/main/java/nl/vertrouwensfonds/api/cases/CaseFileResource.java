package nl.vertrouwensfonds.api.cases;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.api.bodies.AsOfBody;
import nl.vertrouwensfonds.api.http.Cursor;
import nl.vertrouwensfonds.api.http.QueryParameters;
import nl.vertrouwensfonds.api.http.QueryResponses;
import nl.vertrouwensfonds.api.problem.ProblemException;
import nl.vertrouwensfonds.domain.cases.Stage;
import nl.vertrouwensfonds.domain.event.CaseEvent.CaseOutcome;
import nl.vertrouwensfonds.queries.cases.CaseFile;
import nl.vertrouwensfonds.queries.cases.CaseView;
import nl.vertrouwensfonds.queries.cases.CaseView.CaseFiles;
import nl.vertrouwensfonds.queries.trust.TrustView;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;

/** The cases of a relationship, and the file of each. */
@RunOnVirtualThread
@Path("/relationships")
@Authenticated
public class CaseFileResource {

  /** A case in a list. */
  public record CaseLine(
      UUID id,
      Stage stage,
      String about,
      String neutral,
      Instant openedAt,
      CaseOutcome outcome,
      Instant closedAt,
      UUID previous) {

    static CaseLine of(CaseFile file) {
      var mediatedCase = file.mediatedCase();
      return new CaseLine(
          mediatedCase.id(),
          file.stage(),
          file.texts().of(mediatedCase.id(), "about"),
          file.texts().of(mediatedCase.id(), "name"),
          mediatedCase.openedAt(),
          mediatedCase.outcome().orElse(null),
          mediatedCase.closedAt().orElse(null),
          mediatedCase.opening().previous());
    }
  }

  /**
   * @param next the cursor of the next page; absent on the last
   */
  public record CaseList(@JsonUnwrapped AsOfBody asOf, List<CaseLine> cases, String next) {

    static CaseList of(CaseFiles found) {
      return new CaseList(
          AsOfBody.of(found.asOf()),
          found.files().map(CaseLine::of).items(),
          Cursor.next(found.files(), CaseFile::revision));
    }
  }

  private final CaseView view;
  private final TrustView trust;
  private final CaseReport report;
  private final QueryResponses queries;

  CaseFileResource(CaseView view, TrustView trust, CaseReport report, QueryResponses queries) {
    this.view = view;
    this.trust = trust;
    this.report = report;
    this.queries = queries;
  }

  @GET
  @Path("{relationship}/cases")
  @Produces(MediaType.APPLICATION_JSON)
  public RestResponse<CaseList> list(
      @QueryParam("at") String at,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit) {
    long before = cursor == null ? Long.MAX_VALUE : Cursor.number(cursor);
    var when = QueryParameters.at(at);
    var found = view.list(queries.viewer(), when, before, QueryParameters.limit(limit));
    var body = CaseList.of(found);
    return queries.answer(found.asOf(), "", body, body.next());
  }

  /** For programs, or as a page to print. */
  @GET
  @Path("{relationship}/cases/{case}")
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
  @APIResponseSchema(CaseFileBody.class)
  public RestResponse<Object> one(@PathParam("case") UUID caseId, @QueryParam("at") String at) {
    var file = file(caseId, at);
    var form = queries.liked(MediaType.APPLICATION_JSON_TYPE, QueryResponses.PAGE);
    Object body = form.equals(QueryResponses.PAGE) ? page(file) : CaseFileMapper.of(file);
    return queries.answer(file.asOf(), "", body, form);
  }

  private String page(CaseFile file) {
    var viewer = queries.viewer();
    var balances =
        viewer.isNominee()
            ? null
            : trust.trust(viewer, Optional.of(file.asOf().at()), Optional.empty()).trust();
    return report.page(
        CaseFileMapper.of(file.onPaper()), balances, file.zone(), queries.language());
  }

  private CaseFile file(UUID caseId, String at) {
    return view.one(queries.viewer(), caseId, QueryParameters.at(at))
        .orElseThrow(() -> ProblemException.of(404, "not-found"));
  }
}
