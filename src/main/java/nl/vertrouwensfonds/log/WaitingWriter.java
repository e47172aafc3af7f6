package nl.vertrouwensfonds.log;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.vertrouwensfonds.domain.KebabCase;
import nl.vertrouwensfonds.domain.action.Waits;
import nl.vertrouwensfonds.domain.relationship.Relationship;
import nl.vertrouwensfonds.domain.rule.Wait;

/**
 * Keeps what is waited for beside the log. What stands is not looked up: it follows from the log up
 * to the last event, as what stands next follows from it up to this one.
 */
final class WaitingWriter {

  /** How a row is found, and how it is called where nobody has to do anything. */
  private record Key(UUID subject, String what, String side, Instant since) {

    static Key of(Wait it) {
      String side = it.from() == null ? "TIME" : it.from().name();
      return new Key(it.subject(), KebabCase.name(it.what()), side, it.since());
    }
  }

  private static final String REMOVE =
      """
      delete from waiting w
       using unnest(?::uuid[], ?::text[], ?::text[], ?::timestamptz[])
             as g(subject, what, side, since)
       where w.relationship = ? and w.subject = g.subject and w.what = g.what
         and w.side = g.side and w.since = g.since\
      """;

  private static final String PUT =
      """
      insert into waiting (relationship, subject, what, side, since, until, ends)
      select ?::uuid, n.*
        from unnest(?::uuid[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[],
                    ?::timestamptz[]) as n
      on conflict (relationship, subject, what, side, since)
      do update set until = excluded.until, ends = excluded.ends\
      """;

  private WaitingWriter() {}

  /** What stood before an append, of all that it may change. */
  static Set<Wait> of(UUID id, Relationship relationship, Set<UUID> touched) {
    return Waits.of(id, relationship, touched).collect(Collectors.toSet());
  }

  /** Makes of the rows that were what is. */
  static void write(WriteBatch batch, UUID relationship, Set<Wait> before, Set<Wait> after) {
    var added = new HashSet<>(after);
    added.removeAll(before);
    var gone = byKey(before);
    gone.keySet().removeAll(byKey(after).keySet());
    if (!gone.isEmpty()) {
      remove(batch, relationship, List.copyOf(gone.keySet()));
    }
    if (!added.isEmpty()) {
      put(batch, relationship, List.copyOf(byKey(added).entrySet()));
    }
  }

  private static Map<Key, Wait> byKey(Set<Wait> waits) {
    var all = new HashMap<Key, Wait>();
    waits.forEach(it -> all.put(Key.of(it), it));
    return all;
  }

  private static void remove(WriteBatch batch, UUID relationship, List<Key> gone) {
    batch.add(
        REMOVE,
        WriteBatch.column("uuid", gone, Key::subject),
        WriteBatch.column("text", gone, Key::what),
        WriteBatch.column("text", gone, Key::side),
        WriteBatch.column("timestamptz", gone, Key::since),
        relationship);
  }

  private static void put(WriteBatch batch, UUID relationship, List<Entry<Key, Wait>> added) {
    batch.add(
        PUT,
        relationship,
        WriteBatch.column("uuid", added, it -> it.getKey().subject()),
        WriteBatch.column("text", added, it -> it.getKey().what()),
        WriteBatch.column("text", added, it -> it.getKey().side()),
        WriteBatch.column("timestamptz", added, it -> it.getKey().since()),
        WriteBatch.column("timestamptz", added, it -> it.getValue().until()),
        WriteBatch.column("timestamptz", added, it -> it.getValue().ends()));
  }
}
