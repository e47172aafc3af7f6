package nl.vertrouwensfonds.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;

/**
 * Which events of a log an answer shows, told from the answer: their lines, and the texts that were
 * written beside them, of which each is written like no other.
 */
final class ShownEvents {

  private static final JsonMapper JSON = new JsonMapper();

  private final Map<String, String> byRevision = new HashMap<>();
  private final Map<String, Set<String>> byText = new HashMap<>();
  private final Map<String, String> lastRating = new HashMap<>();

  /** All of a relationship's events, as they stand in the database. */
  ShownEvents(String relationship) {
    try (var owner = EmbeddedDatabase.asOwner()) {
      read(owner, relationship);
    } catch (SQLException | JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private void read(Connection owner, String relationship)
      throws SQLException, JsonProcessingException {
    var query =
        owner.prepareStatement(
            "select e.id::text, e.revision, e.type, convert_from(e.envelope, 'UTF8') as envelope,"
                + " convert_from(c.body, 'UTF8') as body from event e"
                + " left join content c on c.event = e.id where e.relationship = ?::uuid"
                + " order by e.revision");
    query.setString(1, relationship);
    try (var rows = query.executeQuery()) {
      while (rows.next()) {
        String id = rows.getString("id");
        byRevision.put(rows.getString("revision"), id);
        for (JsonNode text : JSON.readTree(rows.getString("body"))) {
          byText.computeIfAbsent(text.textValue(), _ -> new HashSet<>()).add(id);
        }
        if (rows.getString("type").equals("trust-rated.v1")) {
          var by = JSON.readTree(rows.getString("envelope")).at("/by/participant");
          lastRating.put(by.textValue(), id);
        }
      }
    }
  }

  /**
   * What an answer shows.
   *
   * @param certain these events
   * @param oneOf of each of these sets at least one, because they say the same
   */
  record Shown(Set<String> certain, Set<Set<String>> oneOf) {}

  Shown of(Response answer) {
    String text = answer.asString();
    var certain = new HashSet<String>();
    var oneOf = new HashSet<Set<String>>();
    byText.forEach((written, events) -> {
      if (text.contains(written)) {
        (events.size() == 1 ? certain : new HashSet<String>()).addAll(events);
        if (events.size() > 1) {
          oneOf.add(events);
        }
      }
    });
    if (answer.contentType().contains("json") && !answer.contentType().contains("problem")) {
      lines(json(text), certain);
    }
    return new Shown(certain, oneOf);
  }

  private void lines(JsonNode node, Set<String> shown) {
    if (node.has("leafHash") && node.has("event")) {
      shown.add(node.at("/event/id").textValue());
    }
    if (node.has("event") && node.has("data") && node.has("at")) {
      shown.add(node.path("event").textValue());
    }
    if (node.has("participant") && node.has("rating")) {
      shown.add(lastRating.get(node.path("participant").textValue()));
    }
    node.path("history").forEach(it -> shown.add(byRevision.get(it.path("revision").asText())));
    for (String list : Set.of("contests", "participants", "absentPersons")) {
      node.path(list).forEach(it -> shown.add(it.path("id").textValue()));
    }
    node.forEach(it -> lines(it, shown));
  }

  /** By whom each event was seen, and when, as it is kept. */
  static Map<String, Map<String, String>> kept(String relationship) {
    var kept = new TreeMap<String, Map<String, String>>();
    try (var owner = EmbeddedDatabase.asOwner()) {
      var query =
          owner.prepareStatement(
              "select s.event::text, lower(s.side) as side, s.first_seen_at from sighting s"
                  + " join event e on e.id = s.event where e.relationship = ?::uuid");
      query.setString(1, relationship);
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          kept.computeIfAbsent(rows.getString("event"), _ -> new TreeMap<>())
              .put(rows.getString("side"), rows.getTimestamp("first_seen_at").toInstant() + "");
        }
      }
      return kept;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }
}
