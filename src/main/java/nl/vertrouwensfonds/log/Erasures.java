package nl.vertrouwensfonds.log;

import static nl.vertrouwensfonds.log.codec.ContentJson.read;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.Content;

/**
 * Finds and takes away what was written beside events. What is hashed stays; the database lets
 * nothing go that no erasure in the log speaks of.
 */
@ApplicationScoped
public class Erasures {

  private static final String WRITTEN =
      """
      select e.revision, c.body, e.names && cast(:about as uuid[]) as about
        from event e join content c on c.event = e.id
       where e.relationship = :relationship
         and (cast(:revision as bigint) is null or e.revision = :revision)
       order by e.revision
      """;

  private static final String ERASE =
      """
      delete from content c using event e
       where c.event = e.id and e.relationship = :relationship
         and e.revision = any (cast(:revisions as bigint[]))
      """;

  /** A request that said what is gone can no longer be told from another under its key. */
  private static final String FORGET_REQUESTS =
      """
      update command set mac = null
       where relationship = :relationship and exists (
         select from unnest(cast(:revisions as bigint[])) as r
          where r between first_revision and last_revision)
      """;

  private final EntityManager rows;

  Erasures(EntityManager rows) {
    this.rows = rows;
  }

  /** The event at a revision, if anything is written beside it still. */
  public List<Long> at(UUID relationship, long revision) {
    return found(relationship, revision, null, it -> true);
  }

  /**
   * The events that have something written beside them in which a person is named: those that are
   * about the person, and those whose words name him.
   */
  public List<Long> naming(UUID relationship, UUID person, Predicate<Content> named) {
    return found(relationship, null, person, named);
  }

  @SuppressWarnings("unchecked")
  private List<Long> found(
      UUID relationship, Long revision, UUID about, Predicate<Content> written) {
    Stream<Object[]> lines =
        rows.createNativeQuery(WRITTEN, Object[].class)
            .setParameter("relationship", relationship)
            .setParameter("revision", revision)
            .setParameter("about", about == null ? "{}" : "{" + about + "}")
            .getResultStream();
    try (lines) {
      return lines.filter(it -> isMeant(it, written)).map(it -> (Long) it[0]).toList();
    }
  }

  private static boolean isMeant(Object[] line, Predicate<Content> written) {
    var content = read((byte[]) line[1]);
    boolean about = Boolean.TRUE.equals(line[2]);
    return !content.fields().isEmpty() && (about || written.test(content));
  }

  /** Takes it away, in the transaction of the events that say so. */
  public void erase(UUID relationship, Collection<Long> revisions) {
    String array = revisions.toString().replace('[', '{').replace(']', '}');
    for (String sql : List.of(ERASE, FORGET_REQUESTS)) {
      rows.createNativeQuery(sql)
          .setParameter("relationship", relationship)
          .setParameter("revisions", array)
          .executeUpdate();
    }
  }
}
