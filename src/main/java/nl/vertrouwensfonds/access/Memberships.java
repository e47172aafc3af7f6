package nl.vertrouwensfonds.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.vertrouwensfonds.domain.Side;

/** Reads who sits where: the way from a token's person to a participant. */
@ApplicationScoped
public class Memberships {

  /** A person outside: who says so, and under which name. */
  public record Person(String issuer, String subject) {}

  /**
   * Somebody's place at a table.
   *
   * @param organisation the code of the one that the person speaks for
   */
  public record Seated(Person who, String organisation, UUID relationship) {}

  private static final String PRESENT_FIRST = " order by m.leftRevision desc nulls first";

  private static final String OF_PERSON =
      "select m from MembershipRow m, IdentityRow i, OrganisationRow o"
          + " where i.participant = m.participant and o.id = m.organisation"
          + " and i.issuer = ?1 and i.subject = ?2 and o.code = ?3";

  /**
   * Asked at every request, by plain JDBC. Who sits at one table is found first, and held apart: a
   * plan for everybody would begin with the person, and look at all his tables.
   */
  static final String SEAT =
      """
      with seated as materialized (select * from membership where relationship = ?)
      select m.participant, m.side, m.only_case, m.leads,
             coalesce(m.left_revision, 9223372036854775807) as up_to
        from seated m
        join identity i on i.participant = m.participant
        join organisation o on o.id = m.organisation
       where i.issuer = ? and i.subject = ? and o.code = ?
       order by m.left_revision desc nulls first
       limit 1
      """;

  private final MembershipRepository rows;
  private final DataSource database;

  Memberships(MembershipRepository rows, DataSource database) {
    this.rows = rows;
    this.database = database;
  }

  /** The caller's seat in a relationship: the present one, or else the last one left. */
  public Optional<Viewer.AtTable> seatOf(Caller caller, UUID relationship) {
    // A session would keep the connection until the request is answered, also while it waits.
    try (var connection = database.getConnection()) {
      return seatOf(connection, caller, relationship);
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  private static Optional<Viewer.AtTable> seatOf(
      Connection connection, Caller caller, UUID relationship) throws SQLException {
    try (var asked = connection.prepareStatement(SEAT)) {
      asked.setObject(1, relationship);
      asked.setString(2, caller.issuer());
      asked.setString(3, caller.person());
      asked.setString(4, caller.organisation());
      try (var seat = asked.executeQuery()) {
        return seat.next() ? Optional.of(seat(relationship, seat)) : Optional.empty();
      }
    }
  }

  private static Viewer.AtTable seat(UUID relationship, ResultSet it) throws SQLException {
    return new Viewer.AtTable(
        relationship,
        it.getObject("participant", UUID.class),
        Side.valueOf(it.getString("side")),
        it.getLong("up_to"),
        it.getObject("only_case", UUID.class),
        it.getObject("leads", UUID.class));
  }

  /** Everybody who sits or sat at some tables. Who sits there now comes before who left. */
  Map<Seated, Viewer.AtTable> seatedAt(Collection<UUID> relationships) {
    var seated = new HashMap<Seated, Viewer.AtTable>();
    rows.getEntityManager()
        .createQuery(
            "select m, i.issuer, i.subject, o.code from MembershipRow m, IdentityRow i,"
                + " OrganisationRow o where i.participant = m.participant"
                + " and o.id = m.organisation and m.relationship in ?1"
                + PRESENT_FIRST,
            Object[].class)
        .setParameter(1, relationships)
        .getResultList()
        .forEach(it -> {
          var seat = ((MembershipRow) it[0]).viewer();
          var who = new Person((String) it[1], (String) it[2]);
          seated.putIfAbsent(new Seated(who, (String) it[3], seat.relationship()), seat);
        });
    return seated;
  }

  /** All seats of the caller. */
  public List<Viewer.AtTable> seatsOf(Caller caller) {
    return rows.find(OF_PERSON, caller.issuer(), caller.person(), caller.organisation()).stream()
        .map(MembershipRow::viewer)
        .toList();
  }

  /**
   * The caller's seats, one after the other, in the order of their ids.
   *
   * @param after the participant behind whom they begin; null for the first
   */
  public List<Seat> seats(Caller caller, UUID after, int most) {
    return rows
        .find(
            OF_PERSON + " and (?4 is null or m.participant > ?4) order by m.participant",
            caller.issuer(),
            caller.person(),
            caller.organisation(),
            after)
        .page(0, most)
        .stream()
        .map(MembershipRow::seat)
        .toList();
  }

  /** Whether a person sits at this table now, for this organisation or to lead a case. */
  public boolean seated(Person who, UUID relationship, UUID organisation) {
    return rows.count(
            "select count(m) from MembershipRow m, IdentityRow i"
                + " where i.participant = m.participant and i.issuer = ?1 and i.subject = ?2"
                + " and m.relationship = ?3 and m.leftRevision is null"
                + " and (m.organisation = ?4 or m.side = ?5)",
            who.issuer(),
            who.subject(),
            relationship,
            organisation,
            Side.NEUTRAL)
        > 0;
  }

  /** Whether a person sits, or ever sat, at this table for one of the two sides. */
  public boolean tookSides(Person who, UUID relationship) {
    return rows.count(
            "select count(m) from MembershipRow m, IdentityRow i"
                + " where i.participant = m.participant and i.issuer = ?1 and i.subject = ?2"
                + " and m.relationship = ?3 and m.side <> ?4",
            who.issuer(),
            who.subject(),
            relationship,
            Side.NEUTRAL)
        > 0;
  }

  /** The organisation for which a participant sits. */
  public UUID organisationOf(UUID participant) {
    return rows.findById(participant).organisation;
  }
}
