package nl.vertrouwensfonds.log;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.vertrouwensfonds.domain.Side;

/** Reads where each log stands, and the two funds that follow from it. */
@ApplicationScoped
public class Relationships {

  private final RelationshipRepository rows;
  private final DataSource database;
  private final Seal seal;
  private final KnownStandings known;
  private final Event<DamagedLog> damage;

  Relationships(
      RelationshipRepository rows,
      DataSource database,
      Seal seal,
      KnownStandings known,
      Event<DamagedLog> damage) {
    this.database = database;
    this.seal = seal;
    this.known = known;
    this.damage = damage;
    this.rows = rows;
  }

  /**
   * The head of a relationship that exists.
   *
   * @throws java.util.NoSuchElementException when it does not
   * @throws DamagedLog when it was changed behind the service's back
   */
  public RelationshipHead head(UUID relationship) {
    return seal.checked(rows.findByIdOptional(relationship).orElseThrow()).toHead();
  }

  public boolean existsBetween(UUID client, UUID supplier) {
    return rows.count("client = ?1 and supplier = ?2", client, supplier) > 0;
  }

  /** At most {@code most} relationships, by id, behind {@code after}, which may be null. */
  public List<RelationshipHead> page(UUID after, int most) {
    return page(most, "id > ?1", from(after));
  }

  /** The same, of one organisation, whichever side it is. */
  public List<RelationshipHead> pageOf(UUID organisation, UUID after, int most) {
    return page(most, "id > ?1 and (client = ?2 or supplier = ?2)", from(after), organisation);
  }

  /** The same, out of some. */
  public List<RelationshipHead> pageAmong(Collection<UUID> some, UUID after, int most) {
    return some.isEmpty() ? List.of() : page(most, "id > ?1 and id in ?2", from(after), some);
  }

  private List<RelationshipHead> page(int most, String condition, Object... parameters) {
    return rows.find(condition, Sort.by("id"), parameters).page(0, most).list().stream()
        .map(RelationshipRow::toHead)
        .toList();
  }

  private static UUID from(UUID after) {
    return after == null ? new UUID(0, 0) : after;
  }

  /** Nothing can be appended between the row and its funds. */
  public Optional<Standing> standing(UUID relationship) {
    var before = known.of(relationship);
    return before.isPresent() ? standing(relationship, seal(relationship)) : read(relationship);
  }

  /**
   * The same for who has just read under which seal the log is.
   *
   * @param seal null when he has not
   */
  public Optional<Standing> standing(UUID relationship, byte[] seal) {
    if (seal == null) {
      return standing(relationship);
    }
    var before = known.of(relationship).filter(it -> Arrays.equals(it.sealed().row().seal, seal));
    return before.isPresent() ? before : read(relationship);
  }

  private byte[] seal(UUID relationship) {
    // A session would keep the connection until the request is answered.
    try (var connection = database.getConnection()) {
      return StandingQuery.seal(connection, relationship);
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  private Optional<Standing> read(UUID relationship) {
    try (var connection = database.getConnection()) {
      return StandingQuery.of(connection, relationship).map(this::checked);
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  /** What was changed is not served; funds that were are told again, and that they were is told. */
  private Standing checked(Standing it) {
    var row = seal.checked(it.sealed().row());
    if (!it.sealed().last()) {
      throw new DamagedLog(row.id, "does not end with its last event");
    }
    if (it.isSound()) {
      known.put(it);
    } else {
      damage.fire(new DamagedLog(row.id, "came to other scores than are kept beside it"));
    }
    return it;
  }

  /** After which instants the promises to each side lapse that nobody has assessed. */
  public Map<Side, List<Instant>> lapses(UUID relationship) {
    var found =
        rows.getEntityManager()
            .createQuery(
                "from RunningCommitmentRow where relationship = ?1", RunningCommitmentRow.class)
            .setParameter(1, relationship)
            .getResultList();
    var lapses = new EnumMap<Side, List<Instant>>(Side.class);
    found.forEach(
        it -> lapses.computeIfAbsent(it.trustor, _ -> new ArrayList<>()).add(it.lapsesAfter));
    return lapses;
  }
}
