package nl.vertrouwensfonds.log;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * Gives committed events their positions in the feed: from 1, without gaps, those of a relationship
 * in the order of its log. One server at a time does it, the one that has the lock of the single
 * row; whoever dies loses that lock with its transaction, and what it had begun is undone.
 */
@ApplicationScoped
public class Sequencer {

  private static final String IS_WAITING = "select exists (select from feed_outbox)";

  /**
   * A server that has fallen silent in the middle is cut off by the database: its connection may
   * stay open for hours. The setting ends with the transaction.
   */
  private static final String LOCK =
      """
      select set_config('idle_in_transaction_session_timeout', '10s', true)
        from (select from feed_sequencer for update skip locked) as mine
      """;

  /**
   * A statement of its own, so that it sees all that the one who had the lock before has done. The
   * rows of a relationship are committed one after another, so what is seen of them is always a
   * beginning; and the first of all rows are a beginning of each relationship's.
   */
  private static final String GIVE =
      """
      with taken as (
        delete from feed_outbox
         where (recorded_at, relationship) in (
           select recorded_at, relationship from feed_outbox
            order by recorded_at, relationship limit :most)
        returning *),
      placed as (
        select relationship, revision,
               row_number() over (order by recorded_at, relationship, revision) as place
          from taken cross join lateral generate_series(first_revision, last_revision) as revision),
      given as (
        insert into feed (position, relationship, revision)
        select (select position from feed_sequencer) + place, relationship, revision from placed
        returning position),
      counted as (update feed_sequencer set position = position + (select count(*) from given))
      select count(*) from given
      """;

  private final EntityManager rows;

  Sequencer(EntityManager rows) {
    this.rows = rows;
  }

  /**
   * Gives positions to the events of some appends, when there are any and nobody else is at it.
   *
   * @param most of how many appends
   * @return how many positions were given
   */
  public long give(int most) {
    return QuarkusTransaction.requiringNew().call(() -> isWaiting() && locked() ? given(most) : 0L);
  }

  private boolean isWaiting() {
    return (Boolean) rows.createNativeQuery(IS_WAITING, Boolean.class).getSingleResult();
  }

  private boolean locked() {
    return !rows.createNativeQuery(LOCK, String.class).getResultList().isEmpty();
  }

  private long given(int most) {
    return (Long)
        rows.createNativeQuery(GIVE, Long.class).setParameter("most", most).getSingleResult();
  }
}
