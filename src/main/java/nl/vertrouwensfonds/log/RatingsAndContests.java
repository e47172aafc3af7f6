package nl.vertrouwensfonds.log;

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

  private final EntityManager rows;

  RatingsAndContests(EntityManager rows) {
    this.rows = rows;
  }

  /** Part of the append's transaction. */
  void record(Envelope it) {
    switch (it.data()) {
      case TrustRated rated -> rated(it, rated.rating());
      case ScoreContested contested -> contested(it, contested.trustor());
      case ScoreContestAnswered answered -> closed(it, answered.contest());
      case ScoreContestWithdrawn withdrawn -> closed(it, withdrawn.contest());
      default -> {}
    }
  }

  private void rated(Envelope it, int rating) {
    write(
        "insert into rating (event, relationship, participant, side, rating, rated_at)"
            + " values (?1, ?2, ?3, ?4, ?5, ?6)",
        it.id(),
        it.relationship(),
        it.by().participant(),
        it.by().side().name(),
        rating,
        it.stamp().effectiveAt());
  }

  private void contested(Envelope it, Side trustor) {
    write(
        "insert into contest (event, relationship, trustor, side, since)"
            + " values (?1, ?2, ?3, ?4, ?5)",
        it.id(),
        it.relationship(),
        trustor.name(),
        it.by().side().name(),
        it.stamp().effectiveAt());
  }

  private void closed(Envelope it, UUID contest) {
    write("update contest set closed_at = ?1 where event = ?2", it.stamp().effectiveAt(), contest);
  }

  private void write(String sql, Object... values) {
    var query = rows.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    query.executeUpdate();
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
