package nl.vertrouwensfonds.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Links with which somebody signs in once. */
@ApplicationScoped
public class SignInLinks {

  private static final String TAKE =
      "delete from sign_in_link where hash = :hash and expires_at > :now returning sealed";

  private final EntityManager rows;

  SignInLinks(EntityManager rows) {
    this.rows = rows;
  }

  /**
   * The token of a link. Whoever comes second, on any server, finds nothing.
   *
   * @param code what stands in the link
   */
  @Transactional
  public Optional<String> take(String code, Instant now) {
    @SuppressWarnings("unchecked")
    List<byte[]> taken =
        rows.createNativeQuery(TAKE, byte[].class)
            .setParameter("hash", SealedToken.hash(code))
            .setParameter("now", now)
            .getResultList();
    return taken.stream().findFirst().map(it -> SealedToken.open(code, it));
  }
}
