package nl.vertrouwensfonds.api.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.api.Table.Person;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Kind;
import nl.vertrouwensfonds.domain.Severity;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.Visibility;
import nl.vertrouwensfonds.domain.event.BreachEvent;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachAnswered;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachReported;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Answer;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentAnswered;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentAssessed;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentDelivered;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentMade;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.domain.event.Envelope.Author;
import nl.vertrouwensfonds.domain.event.Event;
import nl.vertrouwensfonds.domain.relationship.Decision;
import nl.vertrouwensfonds.domain.rule.Drafts.Draft;
import nl.vertrouwensfonds.domain.rule.Moment;
import nl.vertrouwensfonds.log.AppendRequest;
import nl.vertrouwensfonds.log.EventLog;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

/**
 * Measures how long a dashboard waits for all scores, steps and two years of days of forty
 * relationships, and tells it. Its name keeps it out of the tests.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class PullBenchmark {

  private static final int RELATIONSHIPS = 40;
  private static final int WEEKS = 104;
  private static final int ROUNDS = 7;
  private static final AppendRequest REQUEST =
      new AppendRequest(Optional.empty(), OptionalLong.empty(), _ -> "");

  @Inject EventLog log;
  @Inject EntityManagerFactory sessions;

  private final Instant start =
      LocalDate.now(ZoneOffset.UTC).minusDays(730).atStartOfDay(ZoneOffset.UTC).toInstant();
  private long events;

  @Test
  void whatADashboardPulls() {
    var first = Table.importing(start.toString());
    told(first.relationship);
    for (int i = 1; i < RELATIONSHIPS; i++) {
      told(another(first));
    }
    say("%d relationships, %,d events", RELATIONSHIPS, events);
    String token =
        EmbeddedDatabase.signer()
            .sign("bi", first.client.organisation(), "reporting", Duration.ofHours(1));
    String since = LocalDate.ofInstant(start, ZoneOffset.UTC).toString();
    for (String form : List.of("application/json", "text/csv", XLSX)) {
      pull(token, form, "/reports/scores", RELATIONSHIPS);
      pull(token, form, "/reports/breaches", 2 * RELATIONSHIPS);
      pull(token, form, "/reports/daily-balances?limit=30000&from=" + since, 730 * RELATIONSHIPS);
    }
  }

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private void pull(String token, String form, String path, int rows) {
    var statistics = sessions.unwrap(SessionFactory.class).getStatistics();
    statistics.setStatisticsEnabled(true);
    var took = new ArrayList<Double>();
    long size = 0;
    for (int round = 0; round < ROUNDS; round++) {
      statistics.clear();
      long from = System.nanoTime();
      var got = RestAssured.given().auth().oauth2(token).accept(form).get(path);
      byte[] body = got.asByteArray();
      took.add((System.nanoTime() - from) / 1e6);
      assertEquals(200, got.statusCode());
      assertEquals(null, got.header("Link"));
      size = body.length;
      if (form.equals("text/csv")) {
        assertEquals(rows + 1, got.asString().split("\r\n").length);
      }
    }
    var sorted = took.stream().sorted().toList();
    say(
        "%s %s: %.0f ms (median of %d, most %.0f), %,d bytes, %d rows, statements by Hibernate: %d"
            + " and the report's own",
        path.replaceAll("\\?.*", ""),
        form.replaceAll(".*[./]", ""),
        sorted.get(ROUNDS / 2),
        ROUNDS,
        sorted.getLast(),
        size,
        rows,
        statistics.getPrepareStatementCount());
  }

  private static void say(String format, Object... figures) {
    System.out.println("benchmark: " + format.formatted(figures));
  }

  /** The same client with another supplier. */
  private String another(Table first) {
    String code = "supplier-" + Long.toString(System.nanoTime(), 36);
    String client = first.registered(first.client);
    String supplier = first.registered(new Person("bert", code, null));
    String body =
        """
        {"client":{"organisation":"%s","participant":{"person":"anna","name":"A","role":"board"}},
         "supplier":{"organisation":"%s","participant":{"person":"bert","name":"B","role":"board"}},
         "historyFrom":"%s"}
        """;
    return first
        .operator
        .sends(body.formatted(client, supplier, start))
        .post("/relationships")
        .then()
        .statusCode(201)
        .extract()
        .path("events[0].id");
  }

  /** A commitment a week, every eighth missed, and two breaches that are acknowledged. */
  private void told(String relationship) {
    for (int week = 0; week < WEEKS; week++) {
      Instant now = start.plus(Duration.ofDays(7 * week + 1)).plusSeconds(3600);
      var drafts = new ArrayList<Draft>();
      UUID id = UUID.randomUUID();
      var due = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1);
      drafts.add(draft(id, new CommitmentMade(Side.SUPPLIER, Size.NORMAL, due)));
      drafts.add(draft(new CommitmentAnswered(id, Answer.ACCEPTED)));
      drafts.add(draft(new CommitmentDelivered(id)));
      var outcome = week % 8 == 7 ? Outcome.MISSED : Outcome.KEPT;
      drafts.add(draft(new CommitmentAssessed(id, outcome)));
      if (week % 52 == 20) {
        UUID breach = UUID.randomUUID();
        drafts.add(
            draft(breach, new BreachReported(Side.SUPPLIER, Kind.ABILITY, Severity.MINOR, null)));
        drafts.add(draft(new BreachAnswered(breach, BreachEvent.Answer.ACKNOWLEDGED)));
      }
      events += drafts.size();
      log.append(
          UUID.fromString(relationship),
          REQUEST,
          (state, clock, _) ->
              new Decision.Accepted(
                  new Author(null, Side.SUPPLIER),
                  null,
                  state.history().stamp(new Moment(clock, Optional.of(now))),
                  drafts));
    }
  }

  private static Draft draft(Event event) {
    return draft(UUID.randomUUID(), event);
  }

  private static Draft draft(UUID id, Event event) {
    return new Draft(id, event, Content.EMPTY, Visibility.ALL);
  }
}
