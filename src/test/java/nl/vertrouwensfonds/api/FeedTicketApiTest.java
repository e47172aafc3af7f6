package nl.vertrouwensfonds.api;

import static nl.vertrouwensfonds.api.Listening.sequenced;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import nl.vertrouwensfonds.api.Table.Person;
import nl.vertrouwensfonds.api.contract.ContractFilter;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import nl.vertrouwensfonds.boot.tokens.TokenSigner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** A ticket stands for its caller at the feed, for as long as it may, and nowhere else. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class FeedTicketApiTest {

  private static final String ASIDE =
      "{\"sort\":\"observation\",\"text\":\"Between us.\",\"visibility\":\"own-side\"}";

  private static RequestSpecification withoutToken() {
    return RestAssured.given().filter(new ContractFilter()).header("Accept-Language", "en");
  }

  private static Response given(Person who) {
    return who.asks().post("/feed/tickets").then().statusCode(201).extract().response();
  }

  private static String ticket(Person who) {
    String href = given(who).path("href");
    assertTrue(href.matches("/feed\\?ticket=[\\w-]{43}"), href);
    return href.substring(href.indexOf('=') + 1);
  }

  private static Response read(String ticket) {
    return withoutToken().get("/feed?limit=200&ticket=" + ticket);
  }

  private static void unknown(Response answer, String ticket) {
    answer.then().statusCode(401).body("code", equalTo("unauthenticated"));
    assertFalse(answer.asString().contains(ticket));
    assertEquals("Bearer", answer.header("WWW-Authenticate"));
  }

  @Test
  void withItItsCallerReadsWhatItsTokenWouldShow() {
    var table = Table.live();
    table.made(table.client, "/statements", ASIDE);
    table.made(table.supplier, "/statements", ASIDE);
    sequenced();
    var dashboard = new Person("bi", table.client.organisation(), "reporting");
    var everybody = List.of(table.client, table.supplier, dashboard, table.operator);
    for (var who : everybody) {
      String query = "/feed?relationship=" + table.relationship;
      String byToken = who.asks().get(query).then().statusCode(200).extract().asString();
      String byTicket = withoutToken().get(query + "&ticket=" + ticket(who)).asString();
      assertEquals(byToken, byTicket);
    }
    read(ticket(table.client)).then().statusCode(200).body("events", hasSize(4));
    read(ticket(dashboard)).then().statusCode(200).body("events", hasSize(3));
  }

  @Test
  void itWaitsAndStreamsToo() throws Exception {
    var table = Table.live();
    sequenced();
    String ticket = ticket(table.client);
    String next = read(ticket).path("next");
    var poll = "/feed?wait=30&cursor=" + next + "&ticket=" + ticket;
    var waiting = CompletableFuture.supplyAsync(() -> withoutToken().get(poll).asString());
    try (var stream = new Listening.Stream(RestAssured.port, "?ticket=" + ticket, null)) {
      for (int revision = 1; revision <= 3; revision++) {
        assertEquals(revision, stream.next().at("/data/event/revision").intValue());
      }
      table.accepted("2199-01-01", null);
      assertEquals(4, stream.next().at("/data/event/revision").intValue());
    }
    assertEquals(4, Listening.json(waiting.join()).at("/events/0/data/event/revision").intValue());
  }

  @Test
  void itEndsWithTheTokenAndAfterTwelveHoursAtMost() {
    var table = Table.live();
    var who = table.client;
    for (int hours : List.of(2, 30)) {
      var before = Instant.now();
      var answer =
          withoutToken().auth().oauth2(token(who, Duration.ofHours(hours))).post("/feed/tickets");
      var expires = Instant.parse(answer.path("expiresAt"));
      var expected = before.plus(Duration.ofHours(Math.min(hours, 12)));
      assertTrue(Duration.between(expected, expires).abs().toSeconds() < 30, expires.toString());
      assertEquals("no-store", answer.header("Cache-Control"));
    }
  }

  /** By token and by ticket; who gets another token comes back. */
  @Test
  void whoIsShutOutIsToldNothingMore() throws Exception {
    var table = Table.live();
    sequenced();
    var shut = table.client;
    String earlier = issued(shut, Instant.now().minusSeconds(60));
    String byTicket = withoutToken().auth().oauth2(earlier).post("/feed/tickets").path("href");
    String ticket = byTicket.substring(byTicket.indexOf('?'));
    try (var stream = new Listening.Stream(RestAssured.port, earlier, "?from=now", null);
        var ticketed = new Listening.Stream(RestAssured.port, ticket + "&from=now", null);
        var later = new Listening.Stream(RestAssured.port, shut.token(), "?from=now", null);
        var other = new Listening.Stream(table.supplier, "?from=now", null)) {
      shutOut(shut, Instant.now().minusSeconds(30));
      assertTrue(stream.isOver());
      assertTrue(ticketed.isOver());
      table.accepted("2199-01-01", null);
      assertEquals(4, later.next().at("/data/event/revision").intValue());
      assertEquals(4, other.next().at("/data/event/revision").intValue());
    }
  }

  private static String issued(Person who, Instant when) {
    var clock = InstantSource.fixed(when);
    return new TokenSigner(EmbeddedDatabase.signer().key(), clock)
        .sign(who.name(), who.organisation(), who.role(), Duration.ofHours(1));
  }

  private static void shutOut(Person who, Instant since) throws SQLException {
    try (var owner = EmbeddedDatabase.asOwner();
        var change = owner.prepareStatement("insert into shut_out values (?, ?, ?)")) {
      change.setString(1, who.name());
      change.setString(2, who.organisation());
      change.setObject(3, since.atOffset(ZoneOffset.UTC));
      change.executeUpdate();
    }
  }

  private static String token(Person who, Duration good) {
    return EmbeddedDatabase.signer().sign(who.name(), who.organisation(), who.role(), good);
  }

  @Test
  void oneThatEndedIsRefusedAsAnUnknownOneAndIsDeletedWithTheNext() throws SQLException {
    var table = Table.live();
    String ticket = ticket(table.client);
    read(ticket).then().statusCode(200);
    assertEquals(1, changed("update feed_ticket set expires_at = now() where " + is(ticket)));
    unknown(read(ticket), ticket);
    unknown(withoutToken().accept("text/event-stream").get("/feed?ticket=" + ticket), ticket);
    ticket(table.supplier);
    assertEquals(0, changed("delete from feed_ticket where " + is(ticket)));
  }

  /** No more than a hash of it is kept, without a salt: it is random enough by itself. */
  private static String is(String ticket) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(ticket.getBytes());
      return "hash = '\\x" + HexFormat.of().formatHex(hash) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static int changed(String sql) throws SQLException {
    try (var owner = EmbeddedDatabase.asOwner()) {
      return owner.createStatement().executeUpdate(sql);
    }
  }

  @Test
  void aStreamEndsWithItsTicket() throws Exception {
    var table = Table.live();
    String ticket = ticket(table.client);
    String soon = "update feed_ticket set expires_at = now() + interval '2 seconds' where ";
    changed(soon + is(ticket));
    try (var stream = new Listening.Stream(RestAssured.port, "?from=now&ticket=" + ticket, null)) {
      assertTrue(stream.isOver());
    }
    unknown(read(ticket), ticket);
  }

  @Test
  void whatIsNoTicketIsRefusedWithATokenToo() {
    var table = Table.live();
    String guess = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[32]);
    for (String ticket : List.of("x", guess, ticket(table.client).substring(1))) {
      String address = "/feed?ticket=" + ticket;
      RestAssured.given().get(address).then().statusCode(401);
      RestAssured.given().accept("text/event-stream").get(address).then().statusCode(401);
      String token = table.client.token();
      RestAssured.given().auth().oauth2(token).get(address).then().statusCode(401);
    }
  }

  @Test
  void elsewhereItIsNothing() {
    var table = Table.live();
    String ticket = ticket(table.client);
    for (String path : List.of("/me", "/portfolio", "/relationships", table.path("/events"))) {
      unknown(RestAssured.given().get(path + "?ticket=" + ticket), ticket);
    }
    unknown(RestAssured.given().post("/feed/tickets?ticket=" + ticket), ticket);
    unknown(RestAssured.given().auth().oauth2(ticket).get("/feed"), ticket);
    unknown(RestAssured.given().auth().oauth2(ticket).post("/feed/tickets"), ticket);
  }

  @Test
  void noRefusalRepeatsIt() {
    var table = Table.live();
    String ticket = ticket(table.client);
    for (String wrong : List.of("wait=x", "from=then", "types=nothing.v1", "cursor=x", "limit=0")) {
      var answer = RestAssured.given().get("/feed?" + wrong + "&ticket=" + ticket);
      answer.then().statusCode(400);
      assertFalse(answer.asString().contains(ticket));
    }
  }

  @Test
  void whoListensByTicketsListensAsOftenAsByToken() throws Exception {
    var table = Table.live();
    String first = ticket(table.client);
    String second = ticket(table.client);
    var streams = new ArrayList<Listening.Stream>();
    for (int i = 0; i < 16; i++) {
      String query = "?from=now&ticket=" + (i % 2 == 0 ? first : second);
      streams.add(new Listening.Stream(RestAssured.port, query, null));
    }
    table.client.asks().get("/feed?from=now&wait=5").then().statusCode(429);
    withoutToken().get("/feed?from=now&wait=5&ticket=" + first).then().statusCode(429);
    streams.forEach(Listening.Stream::close);
  }
}
