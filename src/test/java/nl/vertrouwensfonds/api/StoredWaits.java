package nl.vertrouwensfonds.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.vertrouwensfonds.domain.KebabCase;
import nl.vertrouwensfonds.domain.action.Waits;
import nl.vertrouwensfonds.domain.rule.Wait;
import nl.vertrouwensfonds.trust.ScoredRelationship;

/** Holds the rows of what is waited for against what the whole log folds to. */
final class StoredWaits {

  private static final int LATER = 20;

  /** How long after an instant that was told it is told. */
  private static final Duration LATE = Duration.ofDays(4000);

  private StoredWaits() {}

  static void agree(Connection owner, UUID id, ScoredRelationship fold) throws SQLException {
    assertEquals(
        Waits.of(id, fold.relationship())
            .map(StoredWaits::line)
            .collect(Collectors.toCollection(TreeSet::new)),
        stored(owner, id));
    agreeLater(owner, id, fold);
  }

  private static void agreeLater(Connection owner, UUID id, ScoredRelationship fold)
      throws SQLException {
    var all = Waits.of(id, fold.relationship()).toList();
    Instant last = fold.relationship().history().last().effectiveAt();
    for (int later = 0; later < LATER; later++) {
      Instant at = last.plus(Duration.ofHours(5L * later * later * later));
      var query = owner.prepareStatement("select * from waiting_at(?, ?) where relationship = ?");
      query.setObject(1, at.atOffset(ZoneOffset.UTC));
      query.setObject(2, at.plus(LATE).atOffset(ZoneOffset.UTC));
      query.setObject(3, id);
      assertEquals(
          all.stream()
              .filter(it -> it.at(at, at.plus(LATE)))
              .map(StoredWaits::line)
              .collect(Collectors.toCollection(TreeSet::new)),
          lines(query),
          "at " + at);
    }
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
    var query = owner.prepareStatement("select * from waiting where relationship = ?");
    query.setObject(1, id);
    return lines(query);
  }

  private static TreeSet<String> lines(PreparedStatement query) throws SQLException {
    var stored = new TreeSet<String>();
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
