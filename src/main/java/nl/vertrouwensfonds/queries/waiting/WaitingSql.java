package nl.vertrouwensfonds.queries.waiting;

import java.util.stream.Collectors;
import nl.vertrouwensfonds.access.Caller;
import nl.vertrouwensfonds.queries.seats.CallerSeats;
import nl.vertrouwensfonds.queries.waiting.WaitingQuestion.Who;

/** The one statement that tells what is waited for. */
final class WaitingSql {

  /** While a history is told, it is not the present that counts but how far it was told. */
  private static final String AT =
      """
      select case when r.importing
                  then greatest(r.effective_at, cast(:occurred as timestamptz))
                  else greatest(:now, r.effective_at) end as at\
      """;

  private WaitingSql() {}

  /**
   * One row at least, so that how many there are is known behind the last of them too. Words are
   * fetched for the page alone.
   */
  static String of(Caller.Function function, WaitingQuestion question) {
    return """
    with seat as (%s),
    wanted as (
      select w.*, seat.my_side, seat.reads, seat.my_side is not distinct from w.side as mine,
             w.until <= waiting_by(w.what, told.at, :now) as overdue, r.client, r.supplier,
             row_number() over (order by %s, w.relationship, w.subject, w.what, w.side) as place
        from seat
        join relationship r on r.id = seat.relationship
        cross join lateral (%s) as told
        join lateral waiting_at(told.at, :now) w on w.relationship = r.id
       where (seat.only_case is null or seat.only_case = w.subject)
         and %s)
    select told.found, wanted.*, e.type,
           client.code as client_code, client.name as client_name,
           supplier.code as supplier_code, supplier.name as supplier_name,
           case when wanted.reads and e.visibility = 'all' then e.id end as written,
           sum.it ->> 'currency' as currency, cast(sum.it ->> 'exponent' as int) as exponent,
           cast(sum.it ->> 'minor' as bigint) as minor
      from (select count(*) as found from wanted) as told
      left join wanted on wanted.place > :from and wanted.place <= :from + :most
      left join organisation client on client.id = wanted.client
      left join organisation supplier on supplier.id = wanted.supplier
      left join event e on e.id = wanted.subject
      left join lateral (select cast(convert_from(e.envelope, 'UTF8') as json) #> '{data,money}' as it) as sum
        on wanted.reads and e.visibility = 'all' and e.type like 'compensation-offered.%%'
     order by wanted.place
    """
        .formatted(CallerSeats.sql(function), order(question), AT, only(question));
  }

  private static String only(WaitingQuestion question) {
    String who =
        question.who().stream().map(WaitingSql::from).collect(Collectors.joining(" or ", "(", ")"));
    return (question.who().isEmpty() ? "true" : who)
        + (question.overdue() ? " and w.until <= waiting_by(w.what, told.at, :now)" : "")
        + (question.relationship().isPresent() ? " and w.relationship = :relationship" : "");
  }

  private static String from(Who who) {
    return switch (who) {
      case ME -> "w.side = seat.my_side";
      case OTHERS -> "w.side <> 'TIME' and w.side is distinct from seat.my_side";
      case TIME -> "w.side = 'TIME'";
    };
  }

  private static String order(WaitingQuestion question) {
    String way = question.descending() ? "desc" : "asc";
    return switch (question.order()) {
      case SINCE -> "w.since " + way;
      case UNTIL -> "w.until " + way + " nulls last, w.since";
    };
  }
}
