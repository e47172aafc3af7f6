package nl.vertrouwensfonds.log;

import static nl.vertrouwensfonds.log.RowStatement.Phase.CHANGED;
import static nl.vertrouwensfonds.log.RowStatement.Phase.PUT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.ScoreEvent.ScoreContestAnswered;
import nl.vertrouwensfonds.domain.event.ScoreEvent.ScoreContestWithdrawn;
import nl.vertrouwensfonds.domain.event.ScoreEvent.ScoreContested;
import nl.vertrouwensfonds.domain.event.ScoreEvent.TrustRated;

/** Keeps beside the log what participants rated themselves, and which scores are held for wrong. */
@ApplicationScoped
public class RatingsAndContests {

  /**
   * A participant's own rating.
   *
   * @param side whose trust in the other side it is
   * @param rating 0 to 100
   */
  public record Rating(UUID event, UUID participant, Side side, int rating, Instant at) {}

  /**
   * A score that is held for wrong.
   *
   * @param trustor whose trust in the other side it is about
   * @param by the side that holds it for wrong
   */
  public record Contest(UUID event, Side trustor, Side by, Instant since) {}

  private static final RowStatement RATED =
      RowStatement.of(
          PUT,
          """
          insert into rating (event, relationship, participant, side, rating, rated_at)
          select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::integer[],
            ?::timestamptz[])\
          """);

  private static final RowStatement CONTESTED =
      RowStatement.of(
          PUT,
          """
          insert into contest (event, relationship, trustor, side, since)
          select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::timestamptz[])\
          """);

  private static final RowStatement CLOSED =
      RowStatement.of(
          CHANGED,
          """
          update contest c set closed_at = n.at
            from unnest(?::uuid[], ?::timestamptz[]) as n(event, at) where c.event = n.event\
          """);

  private final EntityManager rows;

  RatingsAndContests(EntityManager rows) {
    this.rows = rows;
  }

  /** What an event says of a score, if it does. */
  static void write(WriteBatch batch, Envelope it) {
    switch (it.data()) {
      case TrustRated rated -> rated(batch, it, rated.rating());
      case ScoreContested contested -> contested(batch, it, contested.trustor());
      case ScoreContestAnswered answered -> closed(batch, it, answered.contest());
      case ScoreContestWithdrawn withdrawn -> closed(batch, it, withdrawn.contest());
      default -> {}
    }
  }

  private static void rated(WriteBatch batch, Envelope it, int rating) {
    batch.add(
        RATED,
        it.id(),
        it.relationship(),
        it.by().participant(),
        it.by().side(),
        rating,
        it.stamp().effectiveAt());
  }

  private static void contested(WriteBatch batch, Envelope it, Side trustor) {
    batch.add(
        CONTESTED, it.id(), it.relationship(), trustor, it.by().side(), it.stamp().effectiveAt());
  }

  private static void closed(WriteBatch batch, Envelope it, UUID contest) {
    batch.add(CLOSED, contest, it.stamp().effectiveAt());
  }

  /** What each participant rated last, up to an instant. */
  public List<Rating> ratings(UUID relationship, Instant at) {
    return rows(
            "select distinct on (participant) event, participant, side, rating, rated_at"
                + " from rating where relationship = ?1 and rated_at <= ?2"
                + " order by participant, rated_at desc, event",
            relationship,
            at)
        .stream()
        .map(it ->
            new Rating(
                (UUID) it[0],
                (UUID) it[1],
                Side.valueOf((String) it[2]),
                ((Number) it[3]).intValue(),
                (Instant) it[4]))
        .toList();
  }

  /** The contests that were open at an instant, in the order in which they began. */
  public List<Contest> contests(UUID relationship, Instant at) {
    return rows(
            "select event, trustor, side, since from contest where relationship = ?1"
                + " and since <= ?2 and (closed_at is null or closed_at > ?2)"
                + " order by since, event",
            relationship,
            at)
        .stream()
        .map(it ->
            new Contest(
                (UUID) it[0],
                Side.valueOf((String) it[1]),
                Side.valueOf((String) it[2]),
                (Instant) it[3]))
        .toList();
  }

  @SuppressWarnings("unchecked")
  private List<Object[]> rows(String sql, UUID relationship, Instant at) {
    return rows.createNativeQuery(sql, Object[].class)
        .setParameter(1, relationship)
        .setParameter(2, at)
        .getResultList();
  }
}
