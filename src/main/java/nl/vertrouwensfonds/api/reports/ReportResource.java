package nl.vertrouwensfonds.api.reports;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static nl.vertrouwensfonds.api.tables.TableForms.CSV;
import static nl.vertrouwensfonds.api.tables.TableForms.XLSX;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import nl.vertrouwensfonds.api.door.Costly;
import nl.vertrouwensfonds.api.http.CurrentCaller;
import nl.vertrouwensfonds.api.http.Cursor;
import nl.vertrouwensfonds.api.http.QueryResponses;
import nl.vertrouwensfonds.api.problem.Messages;
import nl.vertrouwensfonds.api.tables.TableForms;
import nl.vertrouwensfonds.queries.reports.Report;
import nl.vertrouwensfonds.queries.reports.ReportView;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;

/** Flat rows over all relationships of a caller, for dashboards and spreadsheets. */
@Costly
@Blocking
@Path("/reports")
@Authenticated
@Produces({APPLICATION_JSON, CSV, XLSX})
public class ReportResource {

  private final ReportView view;
  private final CurrentCaller currentCaller;
  private final QueryResponses queries;
  private final Messages messages;

  ReportResource(
      ReportView view, CurrentCaller currentCaller, QueryResponses queries, Messages messages) {
    this.view = view;
    this.currentCaller = currentCaller;
    this.queries = queries;
    this.messages = messages;
  }

  @GET
  @Path("scores")
  @APIResponseSchema(ReportBody.class)
  public RestResponse<Object> scores(@BeanParam ReportParameters asked) throws IOException {
    return answer(Report.SCORES, asked);
  }

  @GET
  @Path("daily-balances")
  @APIResponseSchema(ReportBody.class)
  public RestResponse<Object> dailyBalances(@BeanParam ReportParameters asked) throws IOException {
    return answer(Report.DAILY_BALANCES, asked);
  }

  @GET
  @Path("commitments")
  @APIResponseSchema(ReportBody.class)
  public RestResponse<Object> commitments(@BeanParam ReportParameters asked) throws IOException {
    return answer(Report.COMMITMENTS, asked);
  }

  @GET
  @Path("breaches")
  @APIResponseSchema(ReportBody.class)
  public RestResponse<Object> breaches(@BeanParam ReportParameters asked) throws IOException {
    return answer(Report.BREACHES, asked);
  }

  @GET
  @Path("cases")
  @APIResponseSchema(ReportBody.class)
  public RestResponse<Object> cases(@BeanParam ReportParameters asked) throws IOException {
    return answer(Report.CASES, asked);
  }

  /** What every column says, in the caller's language. */
  @GET
  @Path("columns")
  @Produces(APPLICATION_JSON)
  public RestResponse<ColumnsBody> columns() {
    currentCaller.get();
    return queries.answer(ColumnsBody.of(view, texts()), MediaType.APPLICATION_JSON_TYPE);
  }

  private ReportTexts texts() {
    return new ReportTexts(messages, queries.language());
  }

  private RestResponse<Object> answer(Report report, ReportParameters asked) throws IOException {
    var question = asked.question();
    var form =
        queries.liked(MediaType.APPLICATION_JSON_TYPE, TableForms.CSV_TYPE, TableForms.XLSX_TYPE);
    var writing = new ReportWriting(report, form, texts());
    boolean more = view.read(currentCaller.get(), report, question, writing);
    String next = more ? Cursor.of(question.skip() + question.most()) : null;
    return queries.page(writing.end(next), form, next);
  }
}
