package nl.vertrouwensfonds.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.SQLException;

/** The feed next to the logs: every event in one place, each log in order, and no hole. */
final class StoredFeed {

  /** What is wrong, by how many. */
  private static final String WRONG =
      """
      select (select count(*) from feed) - (select coalesce(max(position), 0) from feed)
             as holes,
             (select count(*) from event e left join feed f using (relationship, revision)
               where f.position is null) as missing,
             (select count(*) from (
                select revision, row_number() over
                         (partition by relationship order by position) as place from feed) as placed
               where revision <> place) as swapped
      """;

  private StoredFeed() {}

  static void agrees(Connection owner) throws SQLException {
    Listening.sequenced();
    try (var found = owner.createStatement().executeQuery(WRONG)) {
      found.next();
      for (String wrong : new String[] {"holes", "missing", "swapped"}) {
        assertEquals(0, found.getLong(wrong), wrong);
      }
    }
  }
}
