package nl.vertrouwensfonds.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.vertrouwensfonds.audit.CosignerKeys.OfSide;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.proof.note.Cosignature;
import nl.vertrouwensfonds.proof.note.NoteSignature;

/** What the sides signed of the checkpoints: they hold it against each other, and the service. */
@ApplicationScoped
class Cosignatures {

  private static final String OF =
      "select size, side, key, line from cosignature"
          + " where relationship = ? and origin = ? and size between ? and ? order by added_at, key";

  private static final String ADD =
      "insert into cosignature (relationship, origin, size, side, key, line, added_at)"
          + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing";

  /**
   * A line below a note.
   *
   * @param key as the log names it
   */
  record Signed(Side side, String key, NoteSignature line) {

    /** When, by the signer's word. */
    Instant at() {
      return Cosignature.at(line);
    }
  }

  private final DataSource database;
  private final CosignerKeys keys;
  private final InstantSource clock;

  Cosignatures(DataSource database, CosignerKeys keys, InstantSource clock) {
    this.database = database;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * Those of checkpoints of {@code first} to {@code last} leaves, both included, by size, each in
   * the order in which they were handed in; a checkpoint without any is absent.
   */
  Map<Long, List<Signed>> of(UUID relationship, String origin, long first, long last) {
    try (var connection = database.getConnection();
        var asked = connection.prepareStatement(OF)) {
      asked.setObject(1, relationship);
      asked.setString(2, origin);
      asked.setLong(3, first);
      asked.setLong(4, last);
      var found = new HashMap<Long, List<Signed>>();
      try (var line = asked.executeQuery()) {
        while (line.next()) {
          found.computeIfAbsent(line.getLong("size"), _ -> new ArrayList<>()).add(signed(line));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  private static Signed signed(ResultSet line) throws SQLException {
    return new Signed(
        Side.valueOf(line.getString("side")),
        line.getString("key"),
        NoteSignature.parse(line.getString("line")));
  }

  /** Whose line this is, of the keys of a side; empty when none of them signed this text. */
  Optional<Signed> verified(UUID relationship, Side side, String text, NoteSignature line) {
    return keys.of(relationship).stream()
        .filter(it -> it.side() == side)
        .map(OfSide::key)
        .filter(it -> it.signed(text, line))
        .findFirst()
        .map(it -> new Signed(side, it.toString(), line));
  }

  /** Keeps a line; the same again changes nothing. */
  void add(UUID relationship, String origin, long size, Signed it) {
    try (var connection = database.getConnection();
        var added = connection.prepareStatement(ADD)) {
      added.setObject(1, relationship);
      added.setString(2, origin);
      added.setLong(3, size);
      added.setString(4, it.side().name());
      added.setString(5, it.key());
      added.setString(6, it.line().line());
      added.setObject(7, clock.instant().atOffset(ZoneOffset.UTC));
      added.executeUpdate();
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }
}
