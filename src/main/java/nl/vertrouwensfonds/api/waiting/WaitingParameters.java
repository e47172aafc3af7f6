package nl.vertrouwensfonds.api.waiting;

import jakarta.ws.rs.QueryParam;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.vertrouwensfonds.api.http.Cursor;
import nl.vertrouwensfonds.api.http.QueryParameters;
import nl.vertrouwensfonds.queries.waiting.WaitingQuestion;
import nl.vertrouwensfonds.queries.waiting.WaitingQuestion.Order;
import nl.vertrouwensfonds.queries.waiting.WaitingQuestion.Who;

/** What is asked for of all that is waited for, in which order, and what part of it. */
public record WaitingParameters(
    @QueryParam("for") String who,
    @QueryParam("overdue") String overdue,
    @QueryParam("relationship") String relationship,
    @QueryParam("occurredAt") String occurredAt,
    @QueryParam("sort") String sort,
    @QueryParam("order") String order,
    @QueryParam("cursor") String cursor,
    @QueryParam("limit") String limit) {

  WaitingQuestion question() {
    String by = QueryParameters.choice("sort", sort, "since", "until");
    return new WaitingQuestion(
        whose(),
        QueryParameters.choice("overdue", overdue, "false", "true").equals("true"),
        QueryParameters.id("relationship", relationship),
        QueryParameters.instant("occurredAt", occurredAt),
        Order.valueOf(by.toUpperCase(Locale.ROOT)),
        QueryParameters.choice("order", order, "asc", "desc").equals("desc"),
        Cursor.number(cursor),
        QueryParameters.limit(limit));
  }

  private Set<Who> whose() {
    var all = EnumSet.noneOf(Who.class);
    for (String it : who == null ? List.<String>of() : List.of(who.split(",", -1))) {
      String one = QueryParameters.choice("for", it, "me", "others", "time");
      all.add(Who.valueOf(one.toUpperCase(Locale.ROOT)));
    }
    return all;
  }
}
