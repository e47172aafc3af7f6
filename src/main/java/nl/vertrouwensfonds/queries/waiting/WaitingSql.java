package nl.vertrouwensfonds.queries.waiting;

import java.util.stream.Collectors;
import nl.vertrouwensfonds.access.Caller;
import nl.vertrouwensfonds.queries.waiting.WaitingQuestion.Who;

/** The one statement that tells what is waited for. */
final class WaitingSql {

  /** Where somebody sits now; who was only asked to lead a case waits for that one. */
  private static final String SEATS =
      """
      select distinct on (m.relationship)
             m.relationship, m.side as my_side, m.only_case, true as reads
        from membership m
        join identity i on i.participant = m.participant
        join organisation o on o.id = m.organisation
       where i.issuer = :issuer and i.subject = :person and o.code = :organisation
         and m.left_revision is null
       order by m.relationship, m.only_case nulls first, m.participant\
      """;

  private static final String OURS =
      """
      select r.id as relationship, case when o.id = r.client then 'CLIENT' else 'SUPPLIER' end
             as my_side, null::uuid as only_case, false as reads
        from organisation o
        join relationship r on o.id in (r.client, r.supplier)
       where o.code = :organisation\
      """;

  private static final String ALL =
      "select r.id as relationship, null as my_side, null::uuid as only_case, false as reads"
          + " from relationship r";

  /** While a history is told, it is not the present that counts but how far it was told. */
  private static final String AT =
      """
      select case when r.importing
                  then greatest(r.effective_at, cast(:occurred as timestamptz))
                  else greatest(:now, r.effective_at) end as at\
      """;

  private WaitingSql() {}

  /** One row at least, so that how many there are is known behind the last of them too. */
  static String of(Caller.Function function, WaitingQuestion question) {
    return """
    with seat as (%s),
    wanted as (
    select w.*, seat.my_side, seat.my_side is not distinct from w.side as mine, e.type,
           w.until <= told.at as overdue,
           r.client, client.code as client_code, client.name as client_name,
           r.supplier, supplier.code as supplier_code, supplier.name as supplier_name,
           case when seat.reads and e.visibility = 'all' then c.body end as body,
           row_number() over (order by %s, w.relationship, w.subject, w.what, w.side) as place
      from seat
      join relationship r on r.id = seat.relationship
      join organisation client on client.id = r.client
      join organisation supplier on supplier.id = r.supplier
      cross join lateral (%s) as told
      join lateral waiting_at(told.at) w on w.relationship = r.id
      left join event e on e.id = w.subject
      left join content c on c.event = e.id
     where (seat.only_case is null or seat.only_case = w.subject)
       and %s
    )
    select * from (select count(*) as found from wanted) as told
      left join wanted on wanted.place > :from and wanted.place <= :from + :most
     order by wanted.place
    """
        .formatted(seats(function), order(question), AT, only(question));
  }

  private static String seats(Caller.Function function) {
    return switch (function) {
      case NONE -> SEATS;
      case REPORTING -> OURS;
      case OPERATOR -> ALL;
    };
  }

  private static String only(WaitingQuestion question) {
    String who =
        question.who().stream().map(WaitingSql::from).collect(Collectors.joining(" or ", "(", ")"));
    return (question.who().isEmpty() ? "true" : who)
        + (question.overdue() ? " and w.until <= told.at" : "")
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
