package nl.vertrouwensfonds.api.portfolio;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.vertrouwensfonds.api.http.CurrentCaller;
import nl.vertrouwensfonds.api.http.Cursor;
import nl.vertrouwensfonds.api.http.QueryResponses;
import nl.vertrouwensfonds.queries.portfolio.PortfolioView;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;

/** All relationships of a caller at a glance: numbers, no words. */
@Path("/portfolio")
@Authenticated
public class PortfolioResource {

  private static final String CSV = "text/csv";
  private static final MediaType TABLE = MediaType.valueOf("text/csv;charset=UTF-8;header=present");

  private final PortfolioView view;
  private final CurrentCaller currentCaller;
  private final QueryResponses queries;

  PortfolioResource(PortfolioView view, CurrentCaller currentCaller, QueryResponses queries) {
    this.view = view;
    this.currentCaller = currentCaller;
    this.queries = queries;
  }

  @GET
  @Produces({APPLICATION_JSON, CSV})
  @APIResponseSchema(PortfolioBody.class)
  public RestResponse<Object> portfolio(@BeanParam PortfolioParameters asked) {
    var question = asked.question();
    var found = view.of(currentCaller.get(), question);
    long end = question.from() + found.rows().size();
    String next = end < found.found() ? Cursor.of(end) : null;
    var body = PortfolioBody.of(found, next);
    var form = queries.liked(MediaType.APPLICATION_JSON_TYPE, TABLE);
    Object written = form.equals(TABLE) ? PortfolioCsv.of(body) : body;
    return queries.page(written, form, next);
  }
}
