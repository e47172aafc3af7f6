package nl.vertrouwensfonds.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.log.codec.Codec;
import nl.vertrouwensfonds.trust.ScoredRelationship;

/**
 * Computes every score anew from the log alone, and holds it against what is kept beside the log.
 * It changes nothing.
 */
public final class ScoreCheck {

  private static final String RELATIONSHIPS = "select id from relationship order by id";
  private static final String LOG =
      "select envelope from event where relationship = ? and revision <= ? order by revision";
  private static final int FETCH = 1000;

  /**
   * What came of it.
   *
   * @param events that were read
   * @param differing relationships of which a fund is not what their log says
   */
  public record Found(long relationships, long events, List<UUID> differing) {}

  private ScoreCheck() {}

  /**
   * @param database without auto-commit, so that a log is read some lines at a time
   */
  public static Found of(Connection database) throws SQLException {
    var ids = relationships(database);
    long events = 0;
    var differing = new ArrayList<UUID>();
    for (UUID id : ids) {
      var standing = StandingQuery.of(database, id).orElseThrow();
      var rebuilt = rebuilt(database, standing.head());
      events += rebuilt.relationship().revision();
      boolean same =
          List.of(Side.CLIENT, Side.SUPPLIER).stream()
              .allMatch(it -> rebuilt.heldBy(it).equals(standing.heldBy().get(it)));
      if (!same) {
        differing.add(id);
      }
    }
    return new Found(ids.size(), events, differing);
  }

  private static List<UUID> relationships(Connection database) throws SQLException {
    try (var asked = database.prepareStatement(RELATIONSHIPS);
        var line = asked.executeQuery()) {
      var ids = new ArrayList<UUID>();
      while (line.next()) {
        ids.add(line.getObject(1, UUID.class));
      }
      return ids;
    }
  }

  /** Up to where the row stood: what is appended meanwhile is in neither. */
  private static ScoredRelationship rebuilt(Connection database, RelationshipHead head)
      throws SQLException {
    var fold = FoldLoader.empty(head.policy());
    try (var asked = database.prepareStatement(LOG)) {
      asked.setFetchSize(FETCH);
      asked.setObject(1, head.id());
      asked.setLong(2, head.revision());
      try (var line = asked.executeQuery()) {
        while (line.next()) {
          fold.apply(Codec.CURRENT.read(line.getBytes(1)));
        }
      }
    }
    return fold;
  }
}
