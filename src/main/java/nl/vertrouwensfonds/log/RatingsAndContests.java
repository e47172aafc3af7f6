package nl.vertrouwensfonds.log;

import static nl.vertrouwensfonds.log.RowStatement.Phase.CHANGED;
import static nl.vertrouwensfonds.log.RowStatement.Phase.PUT;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.ScoreEvent.ScoreContestAnswered;
import nl.vertrouwensfonds.domain.event.ScoreEvent.ScoreContestWithdrawn;
import nl.vertrouwensfonds.domain.event.ScoreEvent.ScoreContested;
import nl.vertrouwensfonds.domain.event.ScoreEvent.TrustRated;

/** Keeps beside the log what participants rated themselves, and which scores are held for wrong. */
@ApplicationScoped
public class RatingsAndContests {

  /**
   * A participant's own rating.
   *
   * @param side whose trust in the other side it is
   * @param rating 0 to 100
   */
  public record Rating(UUID event, UUID participant, Side side, int rating, Instant at) {}

  /**
   * A score that is held for wrong.
   *
   * @param trustor whose trust in the other side it is about
   * @param by the side that holds it for wrong
   */
  public record Contest(UUID event, Side trustor, Side by, Instant since) {}

  private static final RowStatement RATED =
      RowStatement.of(
          PUT,
          """
          insert into rating (event, relationship, participant, side, rating, rated_at)
          select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::integer[],
            ?::timestamptz[])\
          """);

  private static final RowStatement CONTESTED =
      RowStatement.of(
          PUT,
          """
          insert into contest (event, relationship, trustor, side, since)
          select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::timestamptz[])\
          """);

  /** Of contests that stand already. */
  static final RowStatement CLOSED =
      RowStatement.of(
          CHANGED,
          """
          update contest c set closed_at = n.at
            from unnest(?::uuid[], ?::timestamptz[]) as n(event, at) where c.event = n.event\
          """);

  /** Contests that were open at an instant; in the order in which they began. */
  private static final String CONTESTS =
      """
      select event, trustor, side, since from contest
       where relationship = ? and since <= ? and (closed_at is null or closed_at > ?)
       order by since, event\
      """;

  /** What each participant rated last. */
  private static final String RATINGS =
      """
      select distinct on (participant) event, participant, side, rating, rated_at from rating
       where relationship = ? and rated_at <= ?
       order by participant, rated_at desc, event\
      """;

  /**
   * What was said of both scores up to an instant.
   *
   * @param contests that were open, in the order in which they began
   * @param ratings the last of each participant
   */
  public record Opinions(List<Contest> contests, List<Rating> ratings) {}

  private static final JsonMapper JSON = new JsonMapper();

  private final DataSource database;

  RatingsAndContests(DataSource database) {
    this.database = database;
  }

  /** What an event says of a score, if it does. */
  static void write(WriteBatch batch, Envelope it) {
    switch (it.data()) {
      case TrustRated rated -> rated(batch, it, rated.rating());
      case ScoreContested contested -> contested(batch, it, contested.trustor());
      case ScoreContestAnswered answered -> closed(batch, it, answered.contest());
      case ScoreContestWithdrawn withdrawn -> closed(batch, it, withdrawn.contest());
      default -> {}
    }
  }

  private static void rated(WriteBatch batch, Envelope it, int rating) {
    batch.add(
        RATED,
        it.id(),
        it.relationship(),
        it.by().participant(),
        it.by().side(),
        rating,
        it.stamp().effectiveAt());
  }

  private static void contested(WriteBatch batch, Envelope it, Side trustor) {
    batch.add(
        CONTESTED, it.id(), it.relationship(), trustor, it.by().side(), it.stamp().effectiveAt());
  }

  private static void closed(WriteBatch batch, Envelope it, UUID contest) {
    batch.add(CLOSED, contest, it.stamp().effectiveAt());
  }

  /** Both in one round trip. */
  public Opinions of(UUID relationship, Instant at) {
    var then = at.atOffset(ZoneOffset.UTC);
    try (var connection = database.getConnection();
        var asked = connection.prepareStatement(CONTESTS + ";" + RATINGS)) {
      asked.setObject(1, relationship);
      asked.setObject(2, then);
      asked.setObject(3, then);
      asked.setObject(4, relationship);
      asked.setObject(5, then);
      asked.execute();
      var contests = contests(asked.getResultSet());
      asked.getMoreResults();
      return new Opinions(contests, ratings(asked.getResultSet()));
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  /** The same from a log, or a part of it from its start. */
  public static Opinions told(List<Envelope> log) {
    var open = new LinkedHashMap<UUID, Contest>();
    var last = new LinkedHashMap<UUID, Rating>();
    for (Envelope it : log) {
      var who = it.by().participant();
      var at = it.stamp().effectiveAt();
      switch (it.data()) {
        case TrustRated rated ->
            last.put(who, new Rating(it.id(), who, it.by().side(), rated.rating(), at));
        case ScoreContested said ->
            open.put(it.id(), new Contest(it.id(), said.trustor(), it.by().side(), at));
        case ScoreContestAnswered answered -> open.remove(answered.contest());
        case ScoreContestWithdrawn withdrawn -> open.remove(withdrawn.contest());
        default -> {}
      }
    }
    var byId = Comparator.comparing((Rating it) -> it.participant().toString());
    return new Opinions(List.copyOf(open.values()), last.values().stream().sorted(byId).toList());
  }

  /**
   * The same from JSON, a list of lists with the components in their order.
   *
   * @param contests null for none, likewise the ratings
   */
  static Opinions of(String contests, String ratings) {
    return new Opinions(
        each(contests)
            .map(it -> new Contest(id(it, 0), side(it, 1), side(it, 2), instant(it, 3)))
            .toList(),
        each(ratings)
            .map(it ->
                new Rating(id(it, 0), id(it, 1), side(it, 2), it.get(3).intValue(), instant(it, 4)))
            .toList());
  }

  private static Stream<JsonNode> each(String list) {
    try {
      return list == null ? Stream.empty() : JSON.readTree(list).valueStream();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the database writes JSON", e);
    }
  }

  private static UUID id(JsonNode it, int place) {
    return UUID.fromString(it.get(place).textValue());
  }

  private static Side side(JsonNode it, int place) {
    return Side.valueOf(it.get(place).textValue());
  }

  private static Instant instant(JsonNode it, int place) {
    return OffsetDateTime.parse(it.get(place).textValue()).toInstant();
  }

  private static List<Contest> contests(ResultSet line) throws SQLException {
    var all = new ArrayList<Contest>();
    while (line.next()) {
      all.add(
          new Contest(
              line.getObject("event", UUID.class),
              Side.valueOf(line.getString("trustor")),
              Side.valueOf(line.getString("side")),
              line.getObject("since", OffsetDateTime.class).toInstant()));
    }
    return all;
  }

  private static List<Rating> ratings(ResultSet line) throws SQLException {
    var all = new ArrayList<Rating>();
    while (line.next()) {
      all.add(
          new Rating(
              line.getObject("event", UUID.class),
              line.getObject("participant", UUID.class),
              Side.valueOf(line.getString("side")),
              line.getInt("rating"),
              line.getObject("rated_at", OffsetDateTime.class).toInstant()));
    }
    return all;
  }
}
