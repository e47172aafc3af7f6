package nl.vertrouwensfonds.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.vertrouwensfonds.domain.Side;
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

  private final MembershipRepository rows;
  private final DataSource database;
  private final KnownSeats known;
  private final InstantSource clock;

  Memberships(
      MembershipRepository rows, DataSource database, KnownSeats known, InstantSource clock) {
    this.rows = rows;
    this.database = database;
    this.known = known;
    this.clock = clock;
  }

  /** The caller's seat in a relationship: the present one, or else the last one left. */
  public Optional<Viewer.AtTable> seatOf(Caller caller, UUID relationship) {
    // A session would keep the connection until the request is answered, also while it waits.
    try (var connection = database.getConnection()) {
      return SeatQuery.of(connection, caller, relationship).map(it -> it.seat(clock.instant()));
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  /**
   * The same for somebody who only looks, with the seal of the log: while that is as it was when he
   * looked before, nobody has come or gone.
   */
  Optional<Look> look(Caller caller, UUID relationship) {
    try (var connection = database.getConnection()) {
      var found = known.of(connection, caller, relationship);
      return found.map(it -> new Look(it.seat(clock.instant()), it.seal()));
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  private Viewer.AtTable viewer(MembershipRow it) {
    long upTo = it.leftRevision == null ? Long.MAX_VALUE : it.leftRevision;
    return new Viewer.AtTable(
        it.relationship,
        it.participant,
        it.side,
        upTo,
        it.onlyCase,
        SeatQuery.confided(it.leads, it.until, clock.instant()));
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
