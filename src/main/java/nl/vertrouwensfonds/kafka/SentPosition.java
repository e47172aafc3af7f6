package nl.vertrouwensfonds.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;

/** Up to which position the broker has all; a single row. */
@ApplicationScoped
class SentPosition {

  private static final String LAG =
      """
      select greatest(0, (select coalesce(max(position), 0) from feed) - position)
        from kafka_position
      """;

  /**
   * A server that has fallen silent in the middle is cut off by the database, later than it would
   * have given up by itself. The setting ends with the transaction.
   */
  private static final String PATIENCE =
      "select set_config('idle_in_transaction_session_timeout', '50s', true)";

  private static final String LOCK = "select position from kafka_position for update skip locked";
  private static final String MOVE = "update kafka_position set position = :position";

  private final EntityManager rows;

  SentPosition(EntityManager rows) {
    this.rows = rows;
  }

  /** How many positions of the feed are behind it. */
  @Transactional
  long lag() {
    return (Long) rows.createNativeQuery(LAG, Long.class).getSingleResult();
  }

  /** Locked until the transaction ends; empty when another server has it. */
  @Transactional(TxType.MANDATORY)
  Optional<Long> lock() {
    rows.createNativeQuery(PATIENCE, String.class).getSingleResult();
    @SuppressWarnings("unchecked")
    Optional<Long> position =
        rows.createNativeQuery(LOCK, Long.class).getResultList().stream().findFirst();
    return position;
  }

  /** Whoever dies before this is committed has it all sent again. */
  @Transactional(TxType.MANDATORY)
  void move(long position) {
    rows.createNativeQuery(MOVE).setParameter("position", position).executeUpdate();
  }
}
