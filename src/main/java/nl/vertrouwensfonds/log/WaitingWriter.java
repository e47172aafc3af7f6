package nl.vertrouwensfonds.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.vertrouwensfonds.domain.KebabCase;
import nl.vertrouwensfonds.domain.action.Waits;
import nl.vertrouwensfonds.domain.relationship.Relationship;
import nl.vertrouwensfonds.domain.rule.Wait;
import org.hibernate.Session;

/**
 * Keeps what is waited for beside the log. What stands is not looked up: it follows from the log up
 * to the last event, as what stands next follows from it up to this one.
 */
@ApplicationScoped
class WaitingWriter {

  /** How a row is found, and how it is called where nobody has to do anything. */
  private record Key(UUID subject, String what, String side, Instant since) {

    static Key of(Wait it) {
      String side = it.from() == null ? "TIME" : it.from().name();
      return new Key(it.subject(), KebabCase.name(it.what()), side, it.since());
    }
  }

  private static final String SQL =
      """
      with gone as (
        delete from waiting w
         using unnest(?::uuid[], ?::text[], ?::text[], ?::timestamptz[])
               as g(subject, what, side, since)
         where w.relationship = ? and w.subject = g.subject and w.what = g.what
           and w.side = g.side and w.since = g.since)
      insert into waiting (relationship, subject, what, side, since, until, ends)
      select ?, n.*
        from unnest(?::uuid[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[],
                    ?::timestamptz[]) as n
      on conflict (relationship, subject, what, side, since)
      do update set until = excluded.until, ends = excluded.ends
      """;

  private final EntityManager rows;

  WaitingWriter(EntityManager rows) {
    this.rows = rows;
  }

  /** What stood before an append, of all that it may change. */
  static Set<Wait> of(UUID id, Relationship relationship, Set<UUID> touched) {
    return Waits.of(id, relationship, touched).collect(Collectors.toSet());
  }

  /** Makes of the rows that were what is. Part of the append's transaction. */
  void write(UUID relationship, Set<Wait> before, Set<Wait> after) {
    var added = new HashSet<>(after);
    added.removeAll(before);
    var gone = byKey(before);
    gone.keySet().removeAll(byKey(after).keySet());
    if (!added.isEmpty() || !gone.isEmpty()) {
      rows.flush();
      rows.unwrap(Session.class)
          .doWork(it -> write(it, relationship, List.copyOf(gone.keySet()), byKey(added)));
    }
  }

  private static Map<Key, Wait> byKey(Set<Wait> waits) {
    var all = new HashMap<Key, Wait>();
    waits.forEach(it -> all.put(Key.of(it), it));
    return all;
  }

  private static void write(
      Connection database, UUID relationship, List<Key> gone, Map<Key, Wait> added)
      throws SQLException {
    var keys = List.copyOf(added.keySet());
    var waits = keys.stream().map(added::get).toList();
    try (var statement = database.prepareStatement(SQL)) {
      statement.setArray(1, column(database, "uuid", gone, Key::subject));
      statement.setArray(2, column(database, "text", gone, Key::what));
      statement.setArray(3, column(database, "text", gone, Key::side));
      statement.setArray(4, column(database, "timestamptz", gone, Key::since));
      statement.setObject(5, relationship);
      statement.setObject(6, relationship);
      statement.setArray(7, column(database, "uuid", keys, Key::subject));
      statement.setArray(8, column(database, "text", keys, Key::what));
      statement.setArray(9, column(database, "text", keys, Key::side));
      statement.setArray(10, column(database, "timestamptz", keys, Key::since));
      statement.setArray(11, column(database, "timestamptz", waits, Wait::until));
      statement.setArray(12, column(database, "timestamptz", waits, Wait::ends));
      statement.executeUpdate();
    }
  }

  /** One column of several rows; instants in the way PostgreSQL reads them. */
  private static <T> Array column(
      Connection database, String type, List<T> rows, Function<T, Object> value)
      throws SQLException {
    return database.createArrayOf(
        type, rows.stream().map(value).map(it -> it == null ? null : it.toString()).toArray());
  }
}
