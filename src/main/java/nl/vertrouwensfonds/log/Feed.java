package nl.vertrouwensfonds.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.domain.event.Envelope;

/**
 * Reads the events of all relationships in the order of their positions. A position that can be
 * read has all lower ones before it, for ever. It knows nothing of who may see what: its callers
 * do.
 */
@ApplicationScoped
public class Feed {

  /**
   * An event in its place.
   *
   * @param type the name under which it is stored
   */
  public record Place(long position, UUID relationship, String type, byte[] bytes, byte[] leaf) {

    /**
     * @throws DamagedLog when it is not what was recorded
     */
    public Envelope envelope() {
      return LogReader.line(relationship, bytes, type, leaf).envelope();
    }
  }

  static final String OF_ALL =
      """
      select f.position, f.relationship, e.type, e.envelope, e.leaf
        from (select * from feed where position > :after and position <= :upTo
               order by position limit :most) f
        join event e on e.relationship = f.relationship and e.revision = f.revision
       order by f.position
      """;

  /**
   * The first of each relationship, and the first among these. Between two pairs, so that the index
   * of pairs is the only way: from what is known of an average relationship it looks cheaper to
   * leave out what belongs to others, which for a quiet one is everything.
   */
  static final String OF_SOME =
      """
      select f.position, f.relationship, e.type, e.envelope, e.leaf
        from (select found.* from unnest(cast(:relationships as uuid[])) as wanted(id)
               cross join lateral (
                 select * from feed
                  where (relationship, position) > (wanted.id, :after)
                    and (relationship, position) <= (wanted.id, :upTo)
                  order by relationship, position limit :most) as found
               order by found.position limit :most) f
        join event e on e.relationship = f.relationship and e.revision = f.revision
       order by f.position
      """;

  private final EntityManager rows;

  Feed(EntityManager rows) {
    this.rows = rows;
  }

  /** The last position that was given; 0 before the first. */
  public long head() {
    return (Long)
        rows.createNativeQuery("select coalesce(max(position), 0) from feed", Long.class)
            .getSingleResult();
  }

  /**
   * The first events behind a position, up to another.
   *
   * @param of whose; empty for all relationships
   */
  public List<Place> behind(long after, long upTo, Optional<Collection<UUID>> of, int most) {
    var query =
        rows.createNativeQuery(of.isPresent() ? OF_SOME : OF_ALL, Tuple.class)
            .setParameter("after", after)
            .setParameter("upTo", upTo)
            .setParameter("most", most);
    of.ifPresent(it -> query.setParameter("relationships", it.toArray(UUID[]::new)));
    @SuppressWarnings("unchecked")
    List<Tuple> found = query.getResultList();
    return found.stream().map(Feed::place).toList();
  }

  private static Place place(Tuple it) {
    return new Place(
        it.get("position", Long.class),
        it.get("relationship", UUID.class),
        it.get("type", String.class),
        it.get("envelope", byte[].class),
        it.get("leaf", byte[].class));
  }
}
