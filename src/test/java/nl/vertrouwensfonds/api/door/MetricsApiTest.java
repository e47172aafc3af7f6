package nl.vertrouwensfonds.api.door;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.api.Table.Person;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import nl.vertrouwensfonds.domain.rule.Rule;
import nl.vertrouwensfonds.webhooks.WebhookListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever runs the service sees how it fares, and nothing of what goes on between people. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class MetricsApiTest {

  private static final String REQUESTS = "http_server_requests_seconds";
  private static final String REFUSALS = "fonds_refusals_total";
  private static final String DONE = "/relationships/{relationship}/**";

  /** What is told of: besides requests and the log as a whole the machine alone. */
  private static final Pattern FAMILY =
      Pattern.compile("(" + REQUESTS + "|fonds|agroal|jvm|netty|process|system|worker_pool)_.*");

  private static final Set<String> LABELS =
      Set.of(
          "method",
          "uri",
          "status", // of requests
          "code", // of refusals
          "area",
          "id",
          "pool",
          "state",
          "action",
          "cause",
          "gc",
          "runtime",
          "vendor",
          "version",
          "executor",
          "name",
          "allocator_type",
          "memory_type",
          "cache_type",
          "pool_name",
          "pool_type",
          "datasource");

  private static final Pattern LINE = Pattern.compile("([a-z0-9_]+)(?:\\{(.*)})? [^ ]+");
  private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"([^\"]*)\"");

  private record Line(String name, Map<String, String> labels) {}

  @TestHTTPResource(value = "/metrics", management = true)
  URI metrics;

  private Table table;
  private String text;
  private List<Line> lines;

  /** Sealed acts, acts that are refused, reads, webhooks, and what nobody offers. */
  @BeforeEach
  void aMixOfRequests() throws Exception {
    table = Table.live();
    String mediated = table.led();
    var dashboard = new Person("bi", table.client.organisation(), "reporting");
    try (var elsewhere = new WebhookListener(dashboard, 1000, _ -> true)) {
      String will = "{\"declaration\":\"unwilling\",\"text\":\"No.\"}";
      table.made(table.client, mediated + "/will", will);
      table.client.sends("{}").post(table.path(mediated + "/will")).then().statusCode(422);
      table.supplier.sends("{}").post(table.path("/nothing")).then().statusCode(404);
      table.client.asks().get(table.path(mediated)).then().statusCode(200);
      table.accepted("2199-01-01", null);
      table.client.sends(will).post(table.path(mediated + "/will")).then().statusCode(409);
      given().get("/me").then().statusCode(401);
      given().get("/relationships/" + table.relationship + "/nowhere");
      given().request("CUT", "/organisations/" + table.client.organisation());
      elsewhere.listen();
    }
    text = given().get(metrics).then().statusCode(200).extract().asString();
    lines = text.lines().filter(it -> !it.startsWith("#")).map(MetricsApiTest::line).toList();
  }

  private static Line line(String text) {
    var whole = LINE.matcher(text);
    assertTrue(whole.matches(), text);
    var labels =
        LABEL
            .matcher(whole.group(2) == null ? "" : whole.group(2))
            .results()
            .collect(Collectors.toMap(it -> it.group(1), it -> it.group(2)));
    return new Line(whole.group(1), labels);
  }

  @Test
  void onlyRequestsAndTheMachineAreToldOf() {
    assertEquals(
        List.of(), lines.stream().filter(it -> !FAMILY.matcher(it.name()).matches()).toList());
    var labels = new TreeSet<String>();
    lines.forEach(it -> labels.addAll(it.labels().keySet()));
    labels.removeAll(LABELS);
    assertEquals(Set.of(), labels);
  }

  @Test
  void ofRequestsTheContractsPathsMethodsAndStatusesAlone() throws IOException {
    var places = new ArrayList<>(List.of("none", DONE));
    places.addAll(paths());
    var requests = lines.stream().filter(it -> it.name().startsWith(REQUESTS)).toList();
    for (var it : requests) {
      assertEquals(Set.of("method", "uri", "status"), it.labels().keySet());
      assertTrue(places.contains(it.labels().get("uri")), it.toString());
      assertTrue(
          it.labels().get("method").matches("GET|HEAD|POST|PUT|DELETE|OTHER"), it.toString());
      assertTrue(it.labels().get("status").matches("[1-5][0-9][0-9]"), it.toString());
    }
    var done = requests.stream().filter(it -> it.labels().get("uri").equals(DONE)).toList();
    var refused = done.stream().filter(it -> it.labels().get("status").equals("422")).toList();
    assertFalse(done.isEmpty() || refused.isEmpty(), text);
  }

  @Test
  void ofTheLogAllTogether() {
    var told =
        lines.stream()
            .filter(it -> it.name().startsWith("fonds_"))
            .peek(it -> assertTrue(it.labels().isEmpty() || it.name().equals(REFUSALS)))
            .map(Line::name)
            .collect(toCollection(TreeSet::new));
    assertEquals(
        Set.of(
            "fonds_append_seconds_count",
            "fonds_append_seconds_max",
            "fonds_append_seconds_sum",
            "fonds_append_together_count",
            "fonds_append_together_max",
            "fonds_append_together_sum",
            "fonds_archive_gap",
            "fonds_archive_waiting",
            "fonds_backup_age_seconds",
            "fonds_clock_apart_seconds",
            "fonds_clock_behind_seconds",
            "fonds_disk_free_bytes",
            "fonds_feed_lag_seconds",
            "fonds_folds_bytes",
            "fonds_logs_damaged",
            REFUSALS,
            "fonds_wal_bytes",
            "fonds_kafka_cut_total",
            "fonds_kafka_lag",
            "fonds_kafka_sent_total",
            "fonds_webhooks_due"),
        told);
  }

  /** What the rules refuse inside relationships is told together. */
  @Test
  void ofRefusalsTheCodesThatSayNothingOfRelationships() {
    var codes =
        lines.stream()
            .filter(it -> it.name().equals(REFUSALS))
            .map(it -> it.labels().get("code"))
            .collect(toCollection(TreeSet::new));
    assertTrue(codes.containsAll(Set.of("rule", "not-found", "unauthenticated")), codes.toString());
    for (var rule : Rule.values()) {
      assertFalse(codes.contains(rule.code()), rule.code());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"docs/alerts.yaml", "grafana/operations-prometheus.json"})
  void whatAlertsAndDashboardsAskForIsTold(String file) throws IOException {
    var rules = Files.readString(Path.of("src/main", file));
    var told = lines.stream().map(Line::name).collect(Collectors.toSet());
    var asked =
        Pattern.compile("\\b(http|fonds|agroal|jvm)_[a-z_]+").matcher(rules).results().toList();
    assertFalse(asked.isEmpty());
    asked.forEach(it -> assertTrue(told.contains(it.group()), it.group()));
  }

  private static Set<String> paths() throws IOException {
    var contract = new YAMLMapper().readTree(Files.readString(Path.of("openapi.yaml")));
    return contract
        .path("paths")
        .propertyStream()
        .map(Map.Entry::getKey)
        .collect(toCollection(TreeSet::new));
  }

  /** Reads apart, and forecasts, which do nothing. */
  @Test
  void noActInARelationshipIsToldApartFromOthers() {
    var acts =
        lines.stream()
            .filter(it -> it.name().startsWith(REQUESTS))
            .filter(it -> !Set.of("GET", "HEAD").contains(it.labels().get("method")))
            .map(it -> it.labels().get("uri"))
            .filter(it -> it.startsWith("/relationships/{relationship}/"))
            .collect(toCollection(TreeSet::new));
    acts.remove("/relationships/{relationship}/trust/forecast");
    assertEquals(Set.of(DONE), acts);
  }

  @Test
  void nobodyAndNoRelationshipIsNamed() {
    for (String named :
        List.of(
            table.relationship,
            table.client.organisation(),
            table.supplier.organisation(),
            table.client.name(),
            "127.0.0.1",
            "nowhere",
            "CUT")) {
      assertFalse(text.contains(named), named);
    }
  }
}
