package nl.vertrouwensfonds.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.vertrouwensfonds.webhooks.Subscription.State;

/** Rows of {@code webhook}. */
@ApplicationScoped
class Subscriptions {

  private static final String SELECT =
      "select w.*, o.code from webhook w join organisation o on o.id = w.organisation where ";

  private final EntityManager rows;

  Subscriptions(EntityManager rows) {
    this.rows = rows;
  }

  @Transactional
  Optional<Subscription> find(UUID id) {
    return list("w.id = :id", id, "", 1).stream().findFirst();
  }

  /** Those of an organisation, by id, behind one. */
  @Transactional
  List<Subscription> of(String organisation, UUID behind, int most) {
    UUID after = behind == null ? new UUID(0, 0) : behind;
    return list("w.id > :id and o.code = :organisation", after, organisation, most);
  }

  private List<Subscription> list(String which, UUID id, String organisation, int most) {
    var query =
        rows.createNativeQuery(SELECT + which + " order by w.id limit :most", Tuple.class)
            .setParameter("id", id)
            .setParameter("most", most);
    if (which.contains(":organisation")) {
      query.setParameter("organisation", organisation);
    }
    @SuppressWarnings("unchecked")
    List<Tuple> found = query.getResultList();
    return found.stream().map(Subscriptions::subscription).toList();
  }

  private static Subscription subscription(Tuple it) {
    return new Subscription(
        it.get("id", UUID.class),
        it.get("code", String.class),
        it.get("url", String.class),
        Set.of(it.get("types", String[].class)),
        Scheme.valueOf(it.get("scheme", String.class)),
        State.valueOf(it.get("state", String.class)),
        it.get("created_at", Instant.class),
        it.get("public_key", String.class),
        it.get("secret", byte[].class),
        it.get("previous", byte[].class),
        it.get("previous_until", Instant.class));
  }

  /** It is told what gets its place in the feed from now on. */
  @Transactional
  void insert(Subscription it) {
    rows.createNativeQuery(
            "insert into webhook (id, organisation, url, types, scheme, state, secret, public_key,"
                + " since, created_at) select :id, o.id, :url, cast(:types as text[]), :scheme,"
                + " :state, :secret, cast(:publicKey as text), s.position, :at"
                + " from organisation o, feed_sequencer s where o.code = :organisation")
        .setParameter("id", it.id())
        .setParameter("url", it.url())
        .setParameter("types", it.types().toArray(String[]::new))
        .setParameter("scheme", it.scheme().name())
        .setParameter("state", it.state().name())
        .setParameter("secret", it.secret())
        .setParameter("publicKey", it.publicKey())
        .setParameter("at", it.createdAt())
        .setParameter("organisation", it.organisation())
        .executeUpdate();
  }

  /** Of other types than before it is told from now on. */
  @Transactional
  void change(UUID id, String url, Set<String> types, State state) {
    rows.createNativeQuery(
            "update webhook w set url = :url, state = :state, types = cast(:types as text[]),"
                + " since = case when w.types = cast(:types as text[]) then since"
                + " else s.position end from feed_sequencer s where w.id = :id")
        .setParameter("id", id)
        .setParameter("url", url)
        .setParameter("state", state.name())
        .setParameter("types", types.stream().sorted().toArray(String[]::new))
        .executeUpdate();
  }

  /** The present secret signs along until an instant. */
  @Transactional
  void rotate(UUID id, byte[] secret, String publicKey, Instant until) {
    rows.createNativeQuery(
            "update webhook set previous = secret, previous_until = :until, secret = :secret,"
                + " public_key = cast(:publicKey as text) where id = :id")
        .setParameter("id", id)
        .setParameter("secret", secret)
        .setParameter("publicKey", publicKey)
        .setParameter("until", until)
        .executeUpdate();
  }

  @Transactional
  void disable(UUID id) {
    rows.createNativeQuery("update webhook set state = 'DISABLED' where id = :id")
        .setParameter("id", id)
        .executeUpdate();
  }

  /** With all that is noted of it. */
  @Transactional
  void delete(UUID id) {
    rows.createNativeQuery("delete from webhook where id = :id")
        .setParameter("id", id)
        .executeUpdate();
  }
}
