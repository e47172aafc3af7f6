package nl.vertrouwensfonds.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.vertrouwensfonds.access.Caller.Function;

/** Tickets that stand for a caller where no token can be sent. A ticket itself is not kept. */
@ApplicationScoped
public class Tickets {

  private static final String FORGET =
      """
      delete from feed_ticket where hash in (
        select hash from feed_ticket where expires_at <= :now
         order by expires_at limit 1000 for update skip locked)
      """;

  private static final String KEEP =
      """
      insert into feed_ticket
        (hash, issuer, person, organisation, function, issued_at, expires_at)
      values (:hash, :issuer, :person, :organisation, :function, :issuedAt, :expiresAt)
      """;

  private static final String FIND =
      "select * from feed_ticket where hash = :hash and expires_at > :now";

  /**
   * Whom a ticket stands for, and until when.
   *
   * @param issuedAt when the caller's token was
   */
  public record Ticket(Caller caller, Instant issuedAt, Instant expiresAt) {

    public ShutOut.Token token() {
      return new ShutOut.Token(caller.person(), caller.organisation(), issuedAt);
    }
  }

  private final EntityManager rows;

  Tickets(EntityManager rows) {
    this.rows = rows;
  }

  /**
   * Keeps a ticket, and forgets those whose time is over.
   *
   * @param secret what nobody else can guess
   */
  @Transactional
  public void keep(String secret, Ticket ticket, Instant now) {
    rows.createNativeQuery(FORGET).setParameter("now", now).executeUpdate();
    var caller = ticket.caller();
    rows.createNativeQuery(KEEP)
        .setParameter("hash", hash(secret))
        .setParameter("issuer", caller.issuer())
        .setParameter("person", caller.person())
        .setParameter("organisation", caller.organisation())
        .setParameter("function", caller.function().name())
        .setParameter("issuedAt", ticket.issuedAt())
        .setParameter("expiresAt", ticket.expiresAt())
        .executeUpdate();
  }

  /** Empty when there is none, or none any more. */
  @Transactional
  public Optional<Ticket> find(String secret, Instant now) {
    @SuppressWarnings("unchecked")
    List<Tuple> found =
        rows.createNativeQuery(FIND, Tuple.class)
            .setParameter("hash", hash(secret))
            .setParameter("now", now)
            .getResultList();
    return found.stream().findFirst().map(Tickets::ticket);
  }

  private static Ticket ticket(Tuple it) {
    return new Ticket(
        new Caller(
            it.get("issuer", String.class),
            it.get("person", String.class),
            it.get("organisation", String.class),
            Function.valueOf(it.get("function", String.class))),
        it.get("issued_at", Instant.class),
        it.get("expires_at", Instant.class));
  }

  private static byte[] hash(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
