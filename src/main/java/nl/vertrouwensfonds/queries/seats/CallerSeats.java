package nl.vertrouwensfonds.queries.seats;

import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.UUID;
import nl.vertrouwensfonds.access.Caller;
import nl.vertrouwensfonds.access.Organisation;

/** Which relationships are the caller's, as a part of the statements that ask over all of them. */
public final class CallerSeats {

  /** Where somebody sits now; who was only asked to lead a case sits at that one. */
  private static final String SEATED =
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
      "select r.id as relationship, null::text as my_side, null::uuid as only_case,"
          + " false as reads from relationship r";

  private CallerSeats() {}

  /**
   * A query with a row for each relationship: {@code relationship}, {@code my_side} (null for the
   * operator), {@code only_case} of who was only asked to lead that one, and whether its words may
   * be read ({@code reads}).
   */
  public static String sql(Caller.Function function) {
    return switch (function) {
      case NONE -> SEATED;
      case REPORTING -> OURS;
      case OPERATOR -> ALL;
    };
  }

  /** Fills in who asks. */
  public static void bind(Caller caller, Query query) {
    switch (caller.function()) {
      case NONE ->
          query
              .setParameter("issuer", caller.issuer())
              .setParameter("person", caller.person())
              .setParameter("organisation", caller.organisation());
      case REPORTING -> query.setParameter("organisation", caller.organisation());
      case OPERATOR -> {
        // all of them
      }
    }
  }

  /**
   * A party, from its id and the columns that begin like it.
   *
   * @param side {@code client} or {@code supplier}
   */
  public static Organisation party(Tuple it, String side) {
    return new Organisation(
        it.get(side, UUID.class),
        it.get(side + "_code", String.class),
        it.get(side + "_name", String.class));
  }
}
