package nl.vertrouwensfonds.api.portfolio;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import nl.vertrouwensfonds.api.http.CurrentCaller;
import nl.vertrouwensfonds.api.http.Cursor;
import nl.vertrouwensfonds.api.http.QueryResponses;
import nl.vertrouwensfonds.api.problem.Messages;
import nl.vertrouwensfonds.api.reports.ReportTexts;
import nl.vertrouwensfonds.api.tables.TableForms;
import nl.vertrouwensfonds.queries.portfolio.Curves;
import nl.vertrouwensfonds.queries.portfolio.Curves.Curve;
import nl.vertrouwensfonds.queries.portfolio.PortfolioRow;
import nl.vertrouwensfonds.queries.portfolio.PortfolioView;
import nl.vertrouwensfonds.queries.portfolio.PortfolioView.Portfolio;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;

/** All relationships of a caller at a glance: numbers, no words. */
@RunOnVirtualThread
@Path("/portfolio")
@Authenticated
public class PortfolioResource {

  private final PortfolioView view;
  private final Curves curves;
  private final CurrentCaller currentCaller;
  private final QueryResponses queries;
  private final Messages messages;

  PortfolioResource(
      PortfolioView view,
      Curves curves,
      CurrentCaller currentCaller,
      QueryResponses queries,
      Messages messages) {
    this.view = view;
    this.curves = curves;
    this.currentCaller = currentCaller;
    this.queries = queries;
    this.messages = messages;
  }

  @GET
  @Produces({APPLICATION_JSON, TableForms.CSV, TableForms.XLSX})
  @APIResponseSchema(PortfolioBody.class)
  public RestResponse<Object> portfolio(@BeanParam PortfolioParameters asked) {
    var question = asked.question();
    var found = view.of(currentCaller.get(), question);
    long end = question.from() + found.rows().size();
    String next = end < found.found() ? Cursor.of(end) : null;
    var body = PortfolioBody.of(found, asked.withCurves() ? curves(found) : Map.of(), next);
    var form =
        queries.liked(MediaType.APPLICATION_JSON_TYPE, TableForms.CSV_TYPE, TableForms.XLSX_TYPE);
    return queries.page(written(body, form), form, next);
  }

  private Map<UUID, Curve> curves(Portfolio found) {
    return curves.of(found.rows().stream().map(PortfolioRow::relationship).toList(), found.at());
  }

  private Object written(PortfolioBody body, MediaType form) {
    if (form.equals(TableForms.CSV_TYPE)) {
      return PortfolioTable.csv(body);
    }
    return form.equals(TableForms.XLSX_TYPE)
        ? PortfolioTable.xlsx(body, new ReportTexts(messages, queries.language()))
        : body;
  }
}
