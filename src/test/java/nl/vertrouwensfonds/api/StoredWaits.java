package nl.vertrouwensfonds.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.vertrouwensfonds.domain.KebabCase;
import nl.vertrouwensfonds.domain.action.Waits;
import nl.vertrouwensfonds.domain.rule.Wait;
import nl.vertrouwensfonds.trust.ScoredRelationship;

/** Holds the rows of what is waited for against what the whole log folds to. */
final class StoredWaits {

  private StoredWaits() {}

  static void agree(Connection owner, UUID id, ScoredRelationship fold) throws SQLException {
    assertEquals(
        Waits.of(id, fold.relationship())
            .map(StoredWaits::line)
            .collect(Collectors.toCollection(TreeSet::new)),
        stored(owner, id));
  }

  private static String line(Wait it) {
    return String.join(
        " ",
        it.subject().toString(),
        KebabCase.name(it.what()),
        it.from() == null ? "TIME" : it.from().name(),
        "" + it.since(),
        "" + it.until(),
        "" + it.ends());
  }

  private static TreeSet<String> stored(Connection owner, UUID id) throws SQLException {
    var stored = new TreeSet<String>();
    var query = owner.prepareStatement("select * from waiting where relationship = ?");
    query.setObject(1, id);
    try (var rows = query.executeQuery()) {
      while (rows.next()) {
        stored.add(
            String.join(
                " ",
                rows.getString("subject"),
                rows.getString("what"),
                rows.getString("side"),
                "" + instant(rows.getObject("since", OffsetDateTime.class)),
                "" + instant(rows.getObject("until", OffsetDateTime.class)),
                "" + instant(rows.getObject("ends", OffsetDateTime.class))));
      }
    }
    return stored;
  }

  private static Instant instant(OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
