package nl.vertrouwensfonds.log;

import static nl.vertrouwensfonds.log.RowStatement.Phase.REMOVED;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.vertrouwensfonds.domain.KebabCase;
import nl.vertrouwensfonds.domain.rule.Wait;
import nl.vertrouwensfonds.log.RowStatement.Phase;

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

  private static final RowStatement REMOVE =
      RowStatement.of(
          REMOVED,
          """
          delete from waiting w
           using unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::timestamptz[])
                 as g(relationship, subject, what, side, since)
           where w.relationship = g.relationship and w.subject = g.subject and w.what = g.what
             and w.side = g.side and w.since = g.since\
          """);

  private static final RowStatement PUT =
      RowStatement.of(
          Phase.PUT,
          """
          insert into waiting (relationship, subject, what, side, since, until, ends)
          select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::timestamptz[],
            ?::timestamptz[], ?::timestamptz[])
          on conflict (relationship, subject, what, side, since)
          do update set until = excluded.until, ends = excluded.ends\
          """);

  private WaitingWriter() {}

  /** Makes of the rows that were what is. */
  static void write(WriteBatch batch, UUID relationship, Set<Wait> before, Set<Wait> after) {
    var added = new HashSet<>(after);
    added.removeAll(before);
    var gone = byKey(before);
    gone.keySet().removeAll(byKey(after).keySet());
    gone.keySet()
        .forEach(
            it -> batch.add(REMOVE, relationship, it.subject(), it.what(), it.side(), it.since()));
    byKey(added)
        .forEach((it, wait) ->
            batch.add(
                PUT,
                relationship,
                it.subject(),
                it.what(),
                it.side(),
                it.since(),
                wait.until(),
                wait.ends()));
  }

  private static Map<Key, Wait> byKey(Set<Wait> waits) {
    var all = new HashMap<Key, Wait>();
    waits.forEach(it -> all.put(Key.of(it), it));
    return all;
  }
}
