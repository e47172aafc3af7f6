package nl.vertrouwensfonds.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.Audience;
import nl.vertrouwensfonds.domain.party.Spelling;

/** Reads who sits where: the way from a token's person to a participant. */
@ApplicationScoped
public class Memberships {

  /** A person outside: who says so, and under which name, which is compared in one form. */
  public record Person(String issuer, String subject) {
    public Person {
      subject = Spelling.normal(subject);
    }
  }

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
      select m.participant, m.side, m.only_case, m.leads, m.until,
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
  private final InstantSource clock;

  Memberships(MembershipRepository rows, DataSource database, InstantSource clock) {
    this.rows = rows;
    this.database = database;
    this.clock = clock;
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

  private Optional<Viewer.AtTable> seatOf(Connection connection, Caller caller, UUID relationship)
      throws SQLException {
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

  private Viewer.AtTable seat(UUID relationship, ResultSet it) throws SQLException {
    var until = it.getObject("until", OffsetDateTime.class);
    return new Viewer.AtTable(
        relationship,
        it.getObject("participant", UUID.class),
        Side.valueOf(it.getString("side")),
        it.getLong("up_to"),
        it.getObject("only_case", UUID.class),
        confided(it.getObject("leads", UUID.class), until == null ? null : until.toInstant()));
  }

  private Viewer.AtTable viewer(MembershipRow it) {
    long upTo = it.leftRevision == null ? Long.MAX_VALUE : it.leftRevision;
    return new Viewer.AtTable(
        it.relationship, it.participant, it.side, upTo, it.onlyCase, confided(it.leads, it.until));
  }

  /** The case in which a neutral reads what was confided: some time after its end none any more. */
  private UUID confided(UUID leads, Instant until) {
    boolean over = until != null && clock.instant().isAfter(until.plus(Audience.CONFIDED_FOR));
    return over ? null : leads;
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
          var seat = viewer((MembershipRow) it[0]);
          var who = new Person((String) it[1], (String) it[2]);
          seated.putIfAbsent(new Seated(who, (String) it[3], seat.relationship()), seat);
        });
    return seated;
  }

  /** All seats of the caller. */
  public List<Viewer.AtTable> seatsOf(Caller caller) {
    return rows.find(OF_PERSON, caller.issuer(), caller.person(), caller.organisation()).stream()
        .map(this::viewer)
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

  /** Whether a person sits at this table now, for this organisation. */
  public boolean seated(Person who, UUID relationship, UUID organisation) {
    return rows.count(
            "select count(m) from MembershipRow m, IdentityRow i"
                + " where i.participant = m.participant and i.issuer = ?1 and i.subject = ?2"
                + " and m.relationship = ?3 and m.leftRevision is null"
                + " and m.organisation = ?4",
            who.issuer(),
            who.subject(),
            relationship,
            organisation)
        > 0;
  }

  /**
   * Where else a person sits or sat at this table, in the order in which he came: not for a side,
   * and not where he was asked to lead in vain.
   */
  public List<UUID> elsewhere(Person who, UUID relationship, Side side) {
    return rows
        .find(
            "select m from MembershipRow m, IdentityRow i where i.participant = m.participant"
                + " and i.issuer = ?1 and i.subject = ?2 and m.relationship = ?3 and m.side <> ?4"
                + " and (m.onlyCase is null or m.leftRevision is null)"
                + " order by m.since, m.participant",
            who.issuer(),
            who.subject(),
            relationship,
            side)
        .stream()
        .map(it -> it.participant)
        .toList();
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
