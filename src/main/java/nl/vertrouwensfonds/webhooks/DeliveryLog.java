package nl.vertrouwensfonds.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.feed.FeedEvent;
import nl.vertrouwensfonds.log.codec.Codec;
import nl.vertrouwensfonds.webhooks.Answer.Failure;
import nl.vertrouwensfonds.webhooks.Delivery.State;

/** What became of each event that was to be told. */
@ApplicationScoped
class DeliveryLog {

  private static final Duration KEPT = Duration.ofDays(30);
  private static final Duration LEASE = Duration.ofMinutes(1);

  private static final String NOTE =
      """
      insert into webhook_delivery (id, webhook, position, relationship, revision, event, type,
                                    state, attempts, first_at, last_at, status, failure)
      values (:id, :webhook, :position, :relationship, :revision, :event, :type,
              :state, 1, :now, :now, cast(:status as integer), cast(:failure as text))
      on conflict (id) do update
         set state = excluded.state, attempts = webhook_delivery.attempts + 1,
             last_at = excluded.last_at, status = excluded.status, failure = excluded.failure,
             leased_until = null
      """;

  private static final String TAKE =
      """
      update webhook_delivery set leased_until = :until
       where id in (
         select d.id from webhook_delivery d join webhook w on w.id = d.webhook
          where d.state = 'AGAIN' and w.state = 'ACTIVE'
            and (d.leased_until is null or d.leased_until < :now)
          for update of d skip locked limit :most)
      returning *
      """;

  /** A delivery that somebody asked for, and to whom. */
  record Asked(UUID webhook, Delivery delivery) {}

  private final EntityManager rows;

  DeliveryLog(EntityManager rows) {
    this.rows = rows;
  }

  /** Notes a try. */
  @Transactional
  void note(UUID webhook, FeedEvent event, Answer answer, State state, Instant now) {
    Envelope envelope = event.envelope();
    rows.createNativeQuery(NOTE)
        .setParameter("id", Message.idOf(webhook, envelope.id()))
        .setParameter("webhook", webhook)
        .setParameter("position", event.position())
        .setParameter("relationship", envelope.relationship())
        .setParameter("revision", envelope.revision())
        .setParameter("event", envelope.id())
        .setParameter("type", Codec.name(envelope.data()))
        .setParameter("state", state.name())
        .setParameter("now", now)
        .setParameter("status", answer.status())
        .setParameter("failure", answer.failure() == null ? null : answer.failure().name())
        .executeUpdate();
  }

  /** Those of a subscription, the newest first, before a position. */
  @Transactional
  List<Delivery> of(UUID webhook, Optional<State> state, long before, int most) {
    @SuppressWarnings("unchecked")
    List<Tuple> found =
        rows.createNativeQuery(
                "select * from webhook_delivery where webhook = :webhook and position < :before"
                    + " and (cast(:state as text) is null or state = :state)"
                    + " order by position desc limit :most",
                Tuple.class)
            .setParameter("webhook", webhook)
            .setParameter("before", before)
            .setParameter("state", state.map(State::name).orElse(null))
            .setParameter("most", most)
            .getResultList();
    return found.stream().map(DeliveryLog::delivery).toList();
  }

  /**
   * Asks for one that was given up to be sent once more.
   *
   * @return whether it had been
   */
  @Transactional
  boolean ask(UUID webhook, UUID delivery) {
    return rows.createNativeQuery(
                "update webhook_delivery set state = 'AGAIN' where id = :id and webhook = :webhook"
                    + " and state in ('DEAD', 'AGAIN')")
            .setParameter("id", delivery)
            .setParameter("webhook", webhook)
            .executeUpdate()
        == 1;
  }

  /** Takes some that were asked for; who dies with them leaves them to others. */
  @Transactional
  List<Asked> takeAsked(Instant now, int most) {
    @SuppressWarnings("unchecked")
    List<Tuple> taken =
        rows.createNativeQuery(TAKE, Tuple.class)
            .setParameter("now", now)
            .setParameter("until", now.plus(LEASE))
            .setParameter("most", most)
            .getResultList();
    return taken.stream()
        .map(it -> new Asked(it.get("webhook", UUID.class), delivery(it)))
        .toList();
  }

  /** Forgets what arrived long ago. */
  @Transactional
  void forget(Instant now) {
    rows.createNativeQuery(
            "delete from webhook_delivery where id in (select id from webhook_delivery"
                + " where state = 'DELIVERED' and last_at < :before limit 1000)")
        .setParameter("before", now.minus(KEPT))
        .executeUpdate();
  }

  private static Delivery delivery(Tuple it) {
    String failure = it.get("failure", String.class);
    return new Delivery(
        it.get("id", UUID.class),
        it.get("position", Long.class),
        it.get("relationship", UUID.class),
        it.get("revision", Long.class),
        it.get("event", UUID.class),
        it.get("type", String.class),
        State.valueOf(it.get("state", String.class)),
        it.get("attempts", Integer.class),
        it.get("first_at", Instant.class),
        it.get("last_at", Instant.class),
        it.get("status", Integer.class),
        failure == null ? null : Failure.valueOf(failure));
  }
}
