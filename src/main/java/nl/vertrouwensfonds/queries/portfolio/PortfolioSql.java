package nl.vertrouwensfonds.queries.portfolio;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vertrouwensfonds.access.Caller;
import nl.vertrouwensfonds.queries.portfolio.PortfolioQuestion.Filter;
import nl.vertrouwensfonds.queries.seats.CallerSeats;

/** The one statement that tells a portfolio. */
final class PortfolioSql {

  /** Every score of mine at an instant, computed once for both directions. */
  private static final String SCORES =
      """
      %1$s as materialized (
        select s.* from moment cross join lateral score_at(moment.%2$s) s
         where s.relationship in (select id from mine)),
      """;

  /** A day that was over then is in its row, or the fund has not moved since and tells it. */
  private static final String DIRECTION =
      """
      left join score_now %1$s on %1$s.relationship = mine.id and %1$s.trustor = '%2$s'
      left join score_30 %1$s30n
        on %1$s30n.relationship = mine.id and %1$s30n.trustor = '%2$s'
      left join daily_balance %1$s30d
        on %1$s30d.relationship = mine.id and %1$s30d.trustor = '%2$s'
           and %1$s30d.day = moment.day30
      left join score_90 %1$s90n
        on %1$s90n.relationship = mine.id and %1$s90n.trustor = '%2$s'
      left join daily_balance %1$s90d
        on %1$s90d.relationship = mine.id and %1$s90d.trustor = '%2$s'
           and %1$s90d.day = moment.day90
      """;

  private static final String GLANCE =
      """
      , %1$s.balance as %1$s_balance, %1$s.confidence as %1$s_confidence, %1$s.kept as %1$s_kept,
        %1$s.missed as %1$s_missed, %1$s.made_good as %1$s_made_good, %1$s.lapsed as %1$s_lapsed,
        %1$s.released as %1$s_released, %1$s.moved as %1$s_moved, %1$s.moves as %1$s_moves,
        %1$s.moved_days as %1$s_moved_days, %1$s.open_reports as %1$s_reports,
        %1$s.reported_since as %1$s_reported_since, %1$s.open_breaches as %1$s_breaches,
        %1$s.balance - coalesce(%1$s30n.balance, %1$s30d.balance) as %1$s_change30,
        %1$s.balance - coalesce(%1$s90n.balance, %1$s90d.balance) as %1$s_change90,
        exists (select from contest o where o.relationship = mine.id and o.trustor = '%2$s'
                and o.closed_at is null) as %1$s_contested
      """;

  /**
   * What is waited for at the instant, or as far as a history is told; what time alone has to do
   * counts for nobody.
   */
  private static final String WAITS =
      """
      select count(*) filter (where w.side = mine.my_side) as waits_for_me,
             count(*) filter (where w.side is distinct from mine.my_side) as waits_for_others,
             count(*) filter (where w.until <= waiting_by(w.what, told.at, moment.at)) as overdue,
             min(w.until) filter (where w.until > waiting_by(w.what, told.at, moment.at))
               as next_deadline
        from (select case when mine.importing then mine.effective_at else moment.at end as at)
             as told
        cross join lateral waiting_at(told.at, moment.at) w
       where w.relationship = mine.id and w.side <> 'TIME'\
      """;

  /** Each case is linked to the one before it, and at most one is open: no other names the last. */
  private static final String LATEST_CASE =
      """
      left join mediated_case latest_case
        on latest_case.relationship = mine.id
           and not exists (select from mediated_case later
                            where later.relationship = latest_case.relationship
                              and later.previous = latest_case.case_id)\
      """;

  private PortfolioSql() {}

  /** One row at least, so that how many there are is known behind the last of them too. */
  static String of(Caller.Function function, PortfolioQuestion question) {
    return """
    with seat as (%s),
    mine as materialized (
      select r.*, seat.my_side, client.code as client_code, client.name as client_name,
             supplier.code as supplier_code, supplier.name as supplier_name
        from seat
        join relationship r on r.id = seat.relationship
        join organisation client on client.id = r.client
        join organisation supplier on supplier.id = r.supplier
       -- Who was only asked to lead sees no numbers yet.
       where seat.only_case is null),
    latest as (select greatest(:minute, max(effective_at)) as at from mine),
    back as (
      select at, date_trunc('day', at - interval '720 hours', 'UTC') as back30,
             date_trunc('day', at - interval '2160 hours', 'UTC') as back90
        from latest),
    moment as materialized (
      select back.*, (back30 at time zone 'UTC')::date - 1 as day30,
             (back90 at time zone 'UTC')::date - 1 as day90
        from back),
    %s
    glance as (
      select mine.*, waits.*,
             latest_case.case_id, latest_case.stage as case_stage,
             latest_case.stage_since as case_since, latest_case.opened_at as case_opened_at%s
        from mine cross join moment
        cross join lateral (%s) as waits
        %s
    %s),
    wanted as (
      select *, row_number() over (order by %s, id) as place from glance where %s),
    told as (select moment.at, (select count(*) from wanted) as found from moment)
    select * from told
      left join wanted on wanted.place > :from and wanted.place <= :from + :most
     order by wanted.place
    """
        .formatted(
            CallerSeats.sql(function),
            scores(),
            both(GLANCE),
            WAITS,
            LATEST_CASE,
            both(DIRECTION),
            order(question),
            only(question));
  }

  private static String scores() {
    return SCORES.formatted("score_now", "at")
        + SCORES.formatted("score_30", "back30")
        + SCORES.formatted("score_90", "back90");
  }

  private static String both(String template) {
    return template.formatted("c", "CLIENT") + template.formatted("s", "SUPPLIER");
  }

  private static String only(PortfolioQuestion question) {
    var name =
        Stream.of("client_name", "client_code", "supplier_name", "supplier_code")
            .map(it -> "position(lower(:name) in lower(" + it + ")) > 0")
            .collect(Collectors.joining(" or ", "(", ")"));
    return Stream.concat(Stream.of(name), question.only().stream().map(PortfolioSql::only))
        .collect(Collectors.joining(" and "));
  }

  private static String only(Filter filter) {
    return switch (filter) {
      case AT_RISK ->
          "(least(c_balance, s_balance) < 50 or c_reports + s_reports > 0"
              + " or c_breaches + s_breaches > 0)";
      case FALLING -> "least(c_change30, s_change30) <= -1";
      case CONTESTED -> "(c_contested or s_contested)";
      case PROVISIONAL -> "importing";
      case WAITING_FOR_ME -> "waits_for_me > 0";
    };
  }

  private static String order(PortfolioQuestion question) {
    String by =
        switch (question.order()) {
          case NAME -> "lower(client_name) %1$s, lower(supplier_name) %1$s";
          case TRUST -> "least(c_balance, s_balance) %1$s nulls last";
          case CHANGE ->
              "least(c_change30, s_change30) %1$s nulls last,"
                  + " least(c_balance, s_balance) %1$s nulls last";
          case LAST_EVENT -> "effective_at %1$s";
          case DEADLINE -> "next_deadline %1$s nulls last";
        };
    return by.formatted(question.descending() ? "desc" : "asc");
  }
}
