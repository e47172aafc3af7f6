package nl.vertrouwensfonds.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How far each subscription was told of each relationship. A lease is held by one, whatever the
 * number of servers; when its time is over another can take it, and then nothing that the first
 * notes counts any more.
 */
@ApplicationScoped
class Lanes {

  /** Longer than a sending can take. */
  private static final Duration LEASE = Duration.ofMinutes(1);

  private static final int STRETCH = 5000;

  private static final String CURSOR = "select position from webhook_cursor for update skip locked";
  private static final String HEAD = "select coalesce(max(position), 0) from feed";

  /** Of whichever types and relationships a subscription is told; hidden events are left out. */
  private static final String QUEUE =
      """
      insert into webhook_lane (webhook, relationship, queued, done, due_at, failures)
      select w.id, f.relationship, max(f.position), w.since, cast(:now as timestamptz), 0
        from feed f
        join event e on e.relationship = f.relationship and e.revision = f.revision
        join relationship r on r.id = f.relationship
        join webhook w on w.organisation in (r.client, r.supplier)
       where f.position > :after and f.position <= :upTo and f.position > w.since
         and (cardinality(w.types) = 0 or e.type = any (w.types))
       group by w.id, f.relationship, w.since
      on conflict (webhook, relationship) do update
         set queued = excluded.queued, due_at = coalesce(webhook_lane.due_at, excluded.due_at)
      """;

  private static final String WAITING =
      """
      select distinct l.webhook from webhook_lane l join webhook w on w.id = l.webhook
       where w.state = 'ACTIVE' and l.due_at <= :now
         and (l.leased_until is null or l.leased_until < :now)
      """;

  private static final String TAKE =
      """
      update webhook_lane set lease = :lease, leased_until = :until
       where (webhook, relationship) in (
         select webhook, relationship from webhook_lane
          where webhook = :webhook and due_at <= :now
            and (leased_until is null or leased_until < :now)
          order by due_at for update skip locked limit :most)
      returning webhook, relationship, done, queued, failures, failing_since
      """;

  private static final String HELD =
      " where webhook = :webhook and relationship = :relationship and lease = :lease";

  private final EntityManager rows;

  Lanes(EntityManager rows) {
    this.rows = rows;
  }

  /**
   * Lets the lanes know what is new in the feed, up to some thousand events.
   *
   * @return whether there may be more
   */
  @Transactional
  boolean queue(Instant now) {
    Optional<Long> after = number(CURSOR);
    long head = number(HEAD).orElse(0L);
    if (after.isEmpty() || after.get() >= head) {
      return false;
    }
    long upTo = Math.min(after.get() + STRETCH, head);
    rows.createNativeQuery(QUEUE)
        .setParameter("now", now)
        .setParameter("after", after.get())
        .setParameter("upTo", upTo)
        .executeUpdate();
    rows.createNativeQuery("update webhook_cursor set position = :upTo")
        .setParameter("upTo", upTo)
        .executeUpdate();
    return upTo < head;
  }

  @SuppressWarnings("unchecked")
  private Optional<Long> number(String sql) {
    return rows.createNativeQuery(sql, Long.class).getResultList().stream().findFirst();
  }

  /** The subscriptions of which a lane is due. */
  @Transactional
  @SuppressWarnings("unchecked")
  List<UUID> waiting(Instant now) {
    return rows.createNativeQuery(WAITING, UUID.class).setParameter("now", now).getResultList();
  }

  /** Takes the lease of some lanes that are due. */
  @Transactional
  List<Lane> take(UUID webhook, UUID lease, Instant now, int most) {
    @SuppressWarnings("unchecked")
    List<Tuple> taken =
        rows.createNativeQuery(TAKE, Tuple.class)
            .setParameter("webhook", webhook)
            .setParameter("lease", lease)
            .setParameter("until", now.plus(LEASE))
            .setParameter("now", now)
            .setParameter("most", most)
            .getResultList();
    return taken.stream()
        .map(it ->
            new Lane(
                webhook,
                it.get("relationship", UUID.class),
                lease,
                it.get("done", Long.class),
                it.get("queued", Long.class),
                it.get("failures", Integer.class),
                it.get("failing_since", Instant.class)))
        .toList();
  }

  /**
   * Notes that a lane was told up to where it stands, and holds it on.
   *
   * @return false when somebody else has it by now
   */
  @Transactional
  boolean told(Lane lane, Instant now) {
    return held(
                "update webhook_lane set done = :done, failures = 0, failing_since = null,"
                    + " leased_until = :until",
                lane)
            .setParameter("done", lane.done())
            .setParameter("until", now.plus(LEASE))
            .executeUpdate()
        == 1;
  }

  /** Gives a lane back, to be tried again at an instant. */
  @Transactional
  void failed(Lane lane, Instant due) {
    held(
            "update webhook_lane set failures = :failures, failing_since = :since, due_at = :due,"
                + " lease = null, leased_until = null",
            lane)
        .setParameter("failures", lane.failures())
        .setParameter("since", lane.failingSince())
        .setParameter("due", due)
        .executeUpdate();
  }

  /**
   * Gives a lane back that was told up to where it stands. What was queued meanwhile is seen in the
   * row itself, which is locked now: it cannot be missed.
   */
  @Transactional
  void over(Lane lane, Instant now) {
    held(
            "update webhook_lane set done = :done, failures = 0, failing_since = null,"
                + " due_at = case when queued > :done then cast(:now as timestamptz) end,"
                + " lease = null, leased_until = null",
            lane)
        .setParameter("done", lane.done())
        .setParameter("now", now)
        .executeUpdate();
  }

  /** A receiver that answers again is told at once all that waits for it. */
  @Transactional
  void hurry(UUID webhook, Instant now) {
    rows.createNativeQuery(
            "update webhook_lane set due_at = :now where webhook = :webhook and due_at > :now")
        .setParameter("webhook", webhook)
        .setParameter("now", now)
        .executeUpdate();
  }

  private Query held(String update, Lane lane) {
    return rows.createNativeQuery(update + HELD)
        .setParameter("webhook", lane.webhook())
        .setParameter("relationship", lane.relationship())
        .setParameter("lease", lane.lease());
  }
}
