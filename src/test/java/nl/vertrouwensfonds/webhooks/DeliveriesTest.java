package nl.vertrouwensfonds.webhooks;

import static java.util.stream.Collectors.toSet;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.vertrouwensfonds.api.Listening;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.api.Table.Person;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import nl.vertrouwensfonds.domain.rule.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** What a receiver gets, whatever becomes of it in between. The test owns the clock. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class DeliveriesTest {

  private static final String ASIDE =
      "{\"sort\":\"observation\",\"text\":\"Between us.\",\"visibility\":\"own-side\"}";

  @Inject Subscriptions subscriptions;
  @Inject Lanes lanes;
  @Inject DeliveryLog log;
  @Inject Told told;
  @Inject Seal seal;
  @Inject Ids ids;
  @Inject Courier courier;

  private Instant now = Instant.now();
  private Deliveries deliveries;
  private Table table;
  private Person dashboard;
  private Receiver receiver;

  @BeforeEach
  void aTableWithAReceiver() throws Exception {
    deliveries = server();
    table = Table.live();
    dashboard = new Person("bi", table.client.organisation(), "reporting");
    receiver = new Receiver();
    Listening.sequenced();
  }

  @AfterEach
  void nobodyListensAnyMore() {
    webhooks("")
        .getList("webhooks.id", String.class)
        .forEach(it -> dashboard.asks().delete("/webhooks/" + it).then().statusCode(204));
    receiver.close();
  }

  private Deliveries server() {
    var tools = new Deliveries.Tools(subscriptions, lanes, log, told, seal, ids, () -> now);
    return new Deliveries(tools, courier::carry, Executors.newVirtualThreadPerTaskExecutor());
  }

  private JsonPath subscribed(String more) {
    String body = "{\"url\":\"" + receiver.url() + "\"" + more + "}";
    return dashboard.sends(body).post("/webhooks").then().statusCode(201).extract().jsonPath();
  }

  private JsonPath webhooks(String path) {
    return dashboard.asks().get("/webhooks" + path).then().statusCode(200).extract().jsonPath();
  }

  /** Everything that is due at this instant has been tried. */
  private void settle() throws InterruptedException {
    Listening.sequenced();
    do {
      deliveries.begin();
      while (deliveries.underWay() > 0) {
        Thread.sleep(2);
      }
    } while (!lanes.waiting(now).isEmpty());
  }

  /** Time passes, with a look every few minutes. */
  private void pass(Duration time, Duration looks) throws InterruptedException {
    Instant end = now.plus(time);
    while (now.isBefore(end)) {
      now = now.plus(looks);
      settle();
    }
  }

  private List<Long> revisions(List<Receiver.Got> got, Table of) {
    return got.stream()
        .filter(it -> of.relationship.equals(it.relationship()))
        .map(Receiver.Got::revision)
        .toList();
  }

  private static List<Long> from(long first, long last) {
    return LongStream.rangeClosed(first, last).boxed().toList();
  }

  @Test
  void whatReportingMaySeeArrivesInOrderSignedAndWithoutAWord() throws Exception {
    var webhook = subscribed("");
    Table.live().accepted("2199-01-01", null);
    table.accepted("2199-01-01", null);
    table.made(table.client, "/statements", ASIDE);
    table.accepted("2199-01-01", null);
    settle();
    assertEquals(List.of(4L, 5L, 7L, 8L), revisions(receiver.got(), table));
    assertEquals(4, receiver.got().size());
    var shown = Listening.all(dashboard, "?relationship=" + table.relationship);
    assertEquals(shown.subList(3, 7), receiver.got().stream().map(Receiver.Got::json).toList());
    for (var it : receiver.got()) {
      assertEquals(signature(webhook.getString("secret"), it), it.signature());
      assertFalse(it.body().contains("report\""));
    }
    assertEquals(4, receiver.got().stream().map(Receiver.Got::id).collect(toSet()).size());
  }

  private static String signature(String secret, Receiver.Got it) throws Exception {
    byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    String signed = it.id() + "." + it.timestamp() + "." + it.body();
    byte[] hash = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
    return "v1," + Base64.getEncoder().encodeToString(hash);
  }

  @Test
  void onlyTheTypesThatWereAskedFor() throws Exception {
    subscribed(",\"types\":[\"commitment-answered.v1\"]");
    table.accepted("2199-01-01", null);
    table.accepted("2199-01-01", null);
    settle();
    assertEquals(List.of(5L, 7L), revisions(receiver.got(), table));
  }

  @Test
  void aReceiverThatIsDownForADayLosesNothing() throws Exception {
    subscribed("");
    var second = registeredBeside();
    receiver.answers = _ -> 503;
    for (int hour = 0; hour < 24; hour++) {
      if (hour % 6 == 0) {
        table.accepted("2199-01-01", null);
        second.accepted("2199-01-01", null);
      }
      pass(Duration.ofHours(1), Duration.ofMinutes(5));
    }
    assertEquals(List.of(), receiver.accepted());
    // One event of each relationship was tried, a few times; the others waited behind it.
    assertEquals(2, receiver.got().stream().map(Receiver.Got::id).collect(toSet()).size());
    assertTrue(receiver.got().size() < 40, "tried " + receiver.got().size() + " times");
    receiver.answers = _ -> 200;
    pass(Duration.ofHours(8), Duration.ofMinutes(30));
    assertEquals(from(4, 11), revisions(receiver.accepted(), table));
    assertEquals(from(1, 11), revisions(receiver.accepted(), second));
  }

  /** Another relationship of the same client, all of which it is told. */
  private Table registeredBeside() {
    return table.beside();
  }

  @Test
  void asSoonAsSomethingArrivesAllThatWaitsIsTried() throws Exception {
    subscribed("");
    var second = registeredBeside();
    receiver.answers = _ -> 503;
    table.accepted("2199-01-01", null);
    second.accepted("2199-01-01", null);
    pass(Duration.ofHours(10), Duration.ofMinutes(30));
    receiver.answers = _ -> 200;
    while (receiver.accepted().isEmpty()) {
      pass(Duration.ofMinutes(5), Duration.ofMinutes(5));
    }
    assertEquals(from(4, 5), revisions(receiver.accepted(), table));
    assertEquals(from(1, 5), revisions(receiver.accepted(), second));
  }

  @Test
  void whatIsRefusedHoldsBackItsOwnRelationshipOnly() throws Exception {
    subscribed("");
    var second = registeredBeside();
    receiver.answers = it -> it.toString().contains(table.relationship) ? 500 : 200;
    table.accepted("2199-01-01", null);
    second.accepted("2199-01-01", null);
    settle();
    assertEquals(from(1, 5), revisions(receiver.accepted(), second));
    assertEquals(List.of(4L), revisions(receiver.got(), table));
    receiver.answers = _ -> 200;
    pass(Duration.ofSeconds(10), Duration.ofSeconds(1));
    assertEquals(from(4, 5), revisions(receiver.accepted(), table));
    var ofFirst = receiver.got().stream().filter(it -> it.revision() == 4).toList();
    var ids = ofFirst.stream().filter(it -> it.relationship().equals(table.relationship));
    assertEquals(1, ids.map(Receiver.Got::id).collect(toSet()).size());
  }

  @Test
  void afterThreeDaysItIsDeadTheRestGoesOnAndItIsSentAgainOnRequest() throws Exception {
    String webhook = subscribed("").getString("id");
    receiver.answers = it -> it.at("/data/event/revision").longValue() == 4 ? 500 : 200;
    table.accepted("2199-01-01", null);
    pass(Duration.ofHours(71), Duration.ofMinutes(30));
    assertEquals(List.of(), revisions(receiver.accepted(), table));
    String path = "/" + webhook + "/deliveries";
    assertEquals("failing", webhooks(path).getString("deliveries[0].state"));
    pass(Duration.ofHours(9), Duration.ofMinutes(30));
    assertEquals(List.of(5L), revisions(receiver.accepted(), table));
    var dead = webhooks(path + "?state=dead");
    assertEquals(List.of(4), dead.getList("deliveries.revision"));
    assertEquals("refused-by-receiver", dead.getString("deliveries[0].failure"));
    String id = dead.getString("deliveries[0].id");
    askAgain(path + "/" + id, 202);
    settle();
    assertEquals(List.of(4), webhooks(path + "?state=dead").getList("deliveries.revision"));
    receiver.answers = _ -> 200;
    askAgain(path + "/" + id, 202);
    settle();
    assertEquals(List.of(), webhooks(path + "?state=dead").getList("deliveries.revision"));
    assertEquals(List.of(5L, 4L), revisions(receiver.accepted(), table));
    assertEquals("msg_" + id, receiver.accepted().getLast().id());
    askAgain(path + "/" + id, 404);
  }

  private void askAgain(String delivery, int status) {
    dashboard.asks().post("/webhooks" + delivery + "/again").then().statusCode(status);
  }

  @Test
  void whoSaysThatItIsGoneIsLeftAloneUntilItIsMadeActive() throws Exception {
    String webhook = subscribed("").getString("id");
    receiver.answers = _ -> 410;
    table.accepted("2199-01-01", null);
    settle();
    assertEquals("disabled", webhooks("/" + webhook).getString("state"));
    receiver.answers = _ -> 200;
    pass(Duration.ofDays(1), Duration.ofHours(6));
    assertEquals(1, receiver.got().size());
    changed(webhook, "{\"state\":\"active\"}");
    settle();
    assertEquals(from(4, 5), revisions(receiver.accepted(), table));
  }

  private void changed(String webhook, String body) {
    dashboard.sends(body).patch("/webhooks/" + webhook).then().statusCode(200);
  }

  @Test
  void whatHappensDuringAPauseIsToldAfterIt() throws Exception {
    String webhook = subscribed("").getString("id");
    changed(webhook, "{\"state\":\"paused\"}");
    table.accepted("2199-01-01", null);
    settle();
    assertEquals(List.of(), receiver.got());
    changed(webhook, "{\"state\":\"active\"}");
    settle();
    assertEquals(from(4, 5), revisions(receiver.accepted(), table));
  }

  @Test
  void anOldSecretSignsAlongForADay() throws Exception {
    var webhook = subscribed("");
    String id = webhook.getString("id");
    String fresh =
        dashboard.asks().post("/webhooks/" + id + "/secret").then().extract().path("secret");
    assertNotEquals(webhook.getString("secret"), fresh);
    table.accepted("2199-01-01", null);
    settle();
    var both = receiver.got().getFirst();
    assertEquals(
        signature(fresh, both) + " " + signature(webhook.getString("secret"), both),
        both.signature());
    now = now.plus(Duration.ofHours(25));
    table.accepted("2199-01-01", null);
    settle();
    var one = receiver.got().getLast();
    assertEquals(signature(fresh, one), one.signature());
    assertEquals(null, webhooks("/" + id).getString("secret"));
  }

  @Test
  void twoServersTellEachEventOnceAndInOrder() throws Exception {
    subscribed("");
    var second = registeredBeside();
    for (int i = 0; i < 20; i++) {
      table.accepted("2199-01-01", null);
      second.accepted("2199-01-01", null);
    }
    Listening.sequenced();
    var other = server();
    var servers = List.of(deliveries, other);
    while (receiver.got().size() < 83) {
      servers.forEach(Deliveries::begin);
      Thread.sleep(1);
    }
    settle();
    assertEquals(from(4, 43), revisions(receiver.got(), table));
    assertEquals(from(1, 43), revisions(receiver.got(), second));
  }

  @Test
  void whatAServerDiedWithIsToldByAnotherWhenItsLeaseIsOver() throws Exception {
    String webhook = subscribed("").getString("id");
    table.accepted("2199-01-01", null);
    Listening.sequenced();
    lanes.queue(now);
    assertEquals(1, lanes.take(UUID.fromString(webhook), ids.next(), now, 8).size());
    assertEquals(0, lanes.take(UUID.fromString(webhook), ids.next(), now, 8).size());
    settle();
    assertEquals(List.of(), receiver.got());
    pass(Duration.ofMinutes(2), Duration.ofMinutes(1));
    assertEquals(from(4, 5), revisions(receiver.accepted(), table));
  }

  @Test
  void aRedirectIsNotFollowed() throws Exception {
    String webhook = subscribed("").getString("id");
    receiver.answers = _ -> 302;
    dashboard
        .asks()
        .post("/webhooks/" + webhook + "/ping")
        .then()
        .statusCode(200)
        .body("arrived", equalTo(false))
        .body("status", equalTo(302));
    assertEquals(1, receiver.got().size());
  }

  @Test
  void aPingTellsWhatCameOfIt() throws Exception {
    String webhook = subscribed(",\"scheme\":\"v1a\"").getString("id");
    dashboard
        .asks()
        .post("/webhooks/" + webhook + "/ping")
        .then()
        .body("arrived", equalTo(true))
        .body("status", equalTo(204));
    JsonNode ping = receiver.got().getFirst().json();
    assertEquals("nl.vertrouwensfonds.ping", ping.path("type").textValue());
    assertTrue(receiver.got().getFirst().signature().startsWith("v1a,"));
    receiver.close();
    dashboard
        .asks()
        .post("/webhooks/" + webhook + "/ping")
        .then()
        .body("arrived", equalTo(false))
        .body("failure", equalTo("no-connection"));
  }

  @Test
  void onlyReportingLooksAfterThemAndOnlyAfterItsOwn() {
    String webhook = subscribed("").getString("id");
    for (var who : List.of(table.client, table.operator)) {
      who.asks().get("/webhooks").then().statusCode(403);
      who.sends("{\"url\":\"https://example.com\"}").post("/webhooks").then().statusCode(403);
    }
    var other = new Person("bi", table.supplier.organisation(), "reporting");
    other.asks().get("/webhooks").then().statusCode(200).body("webhooks.size()", equalTo(0));
    for (String path : List.of("", "/deliveries")) {
      other.asks().get("/webhooks/" + webhook + path).then().statusCode(404);
    }
    other.asks().delete("/webhooks/" + webhook).then().statusCode(404);
    other.asks().post("/webhooks/" + webhook + "/ping").then().statusCode(404);
  }

  /** No lane is made of it; if there were one, it would be told nothing all the same. */
  @Test
  void ofARelationshipOfOthersNothingIsTold() {
    var to = subscriptions.find(UUID.fromString(subscribed("").getString("id"))).orElseThrow();
    var others = Table.live();
    Listening.sequenced();
    assertTrue(told.next(to, laneOf(to, table)).isPresent());
    assertTrue(told.next(to, laneOf(to, others)).isEmpty());
  }

  private Lane laneOf(Subscription to, Table of) {
    var relationship = UUID.fromString(of.relationship);
    return new Lane(to.id(), relationship, ids.next(), 0, Long.MAX_VALUE, 0, null);
  }

  @Test
  void whatCannotBeSentToIsRefusedAndThereAreTwentyAtMost() {
    var wrong = new ArrayList<>(List.of("", "x", "ftp://a.nl", "https://", "https://u:p@a.nl"));
    wrong.add("https://a.nl/#f");
    for (String url : wrong) {
      dashboard
          .sends("{\"url\":\"" + url + "\"}")
          .post("/webhooks")
          .then()
          .statusCode(422)
          .body("errors[0].pointer", equalTo("/url"));
    }
    dashboard
        .sends("{\"url\":\"https://a.nl\",\"types\":[\"nothing.v1\"]}")
        .post("/webhooks")
        .then()
        .statusCode(422);
    for (int i = 0; i < 20; i++) {
      subscribed("");
    }
    dashboard
        .sends("{\"url\":\"https://a.nl\"}")
        .post("/webhooks")
        .then()
        .statusCode(409)
        .body("code", equalTo("too-many-webhooks"));
  }
}
