package nl.vertrouwensfonds.api.portfolio;

import jakarta.ws.rs.QueryParam;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.vertrouwensfonds.api.http.Cursor;
import nl.vertrouwensfonds.api.http.QueryParameters;
import nl.vertrouwensfonds.queries.portfolio.PortfolioQuestion;
import nl.vertrouwensfonds.queries.portfolio.PortfolioQuestion.Filter;
import nl.vertrouwensfonds.queries.portfolio.PortfolioQuestion.Order;

/** Which relationships are asked for, in which order, and what part of them. */
public record PortfolioParameters(
    @QueryParam("filter") String filter,
    @QueryParam("name") String name,
    @QueryParam("sort") String sort,
    @QueryParam("order") String order,
    @QueryParam("curve") String curve,
    @QueryParam("cursor") String cursor,
    @QueryParam("limit") String limit) {

  private static final String[] FILTERS = {
    "at-risk", "falling", "contested", "provisional", "waiting-for-me"
  };

  PortfolioQuestion question() {
    String by =
        QueryParameters.choice("sort", sort, "name", "trust", "change", "last-event", "deadline");
    String way = QueryParameters.choice("order", order, "asc", "desc");
    return new PortfolioQuestion(
        filters(),
        name == null ? "" : name,
        Order.valueOf(constant(by)),
        way.equals("desc"),
        Cursor.number(cursor),
        QueryParameters.limit(limit));
  }

  boolean withCurves() {
    return QueryParameters.choice("curve", curve, "false", "true").equals("true");
  }

  private Set<Filter> filters() {
    var filters = EnumSet.noneOf(Filter.class);
    for (String it : filter == null ? List.<String>of() : List.of(filter.split(",", -1))) {
      filters.add(Filter.valueOf(constant(QueryParameters.choice("filter", it, FILTERS))));
    }
    return filters;
  }

  private static String constant(String choice) {
    return choice.replace('-', '_').toUpperCase(Locale.ROOT);
  }
}
