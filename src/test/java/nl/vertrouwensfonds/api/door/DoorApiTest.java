package nl.vertrouwensfonds.api.door;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.vertrouwensfonds.api.LogsStand;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes to the door, nothing breaks, and nobody reads a page of it in the log. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@ExtendWith(LogsStand.class)
class DoorApiTest {

  private static final String LONG = "x".repeat(3000);

  @TestHTTPResource URI root;

  @TestHTTPResource(value = "/metrics", management = true)
  URI metrics;

  private Table table;
  private HeardLog log;

  @BeforeEach
  void listen() {
    table = Table.live();
    log = new HeardLog();
  }

  @AfterEach
  void nothingIsLogged() {
    log.close();
    assertEquals(List.of(), log.lines());
  }

  static Stream<Arguments> heads() {
    return Stream.of(
        Arguments.of(401, "Authorization: Bearer .."),
        Arguments.of(401, "Authorization: Bearer ."),
        Arguments.of(401, "Authorization: Bearer ...."),
        Arguments.of(401, "Authorization: Bearer"),
        Arguments.of(401, "Authorization: "),
        Arguments.of(401, "Authorization: Bearer a.b.c.d.e"),
        Arguments.of(401, "Authorization: Bearer bnVsbA.bnVsbA.bnVsbA"),
        Arguments.of(401, "Authorization: Bearer W10.W10.W10"),
        Arguments.of(401, "Authorization: Bearer \u00e9.\u00e9.\u00e9"),
        Arguments.of(401, "Authorization: Bearer " + LONG + "." + LONG + "." + LONG),
        Arguments.of(401, "Authorization: Basic Og=="),
        Arguments.of(401, "Authorization: DPoP x.y.z\r\nDPoP: x"),
        Arguments.of(401, "Cookie: q_session=..; q_auth=a|b|c"),
        Arguments.of(200, "TOKEN\r\nCookie: ;;=;\"\r\nCookie: q_session_x=|"),
        Arguments.of(401, "TOKEN\r\nAuthorization: Bearer x"),
        Arguments.of(406, "TOKEN\r\nAccept: ;;/q=x"),
        Arguments.of(406, "TOKEN\r\nAccept: " + "a/b,".repeat(900)),
        Arguments.of(200, "TOKEN\r\nAccept: application/json;q=99999999999999999999"),
        Arguments.of(200, "TOKEN\r\nAccept-Language: ;;;q=q"),
        Arguments.of(200, "TOKEN\r\nAccept-Language: " + "a-".repeat(1500)),
        Arguments.of(200, "TOKEN\r\nAccept-Language: *-*-*"),
        Arguments.of(200, "TOKEN\r\nAccept-Encoding: ;;\r\nAccept-Charset: x;q="),
        Arguments.of(200, "TOKEN\r\nIf-None-Match: W/\"\r\nIf-Modified-Since: x"),
        Arguments.of(200, "TOKEN\r\nIf-None-Match: " + ",".repeat(3000)),
        Arguments.of(200, "TOKEN\r\nIf-Match: b\r\nIf-Unmodified-Since: \u00ff"),
        Arguments.of(200, "TOKEN\r\nRange: bytes=-99999999999999999999"),
        Arguments.of(200, "TOKEN\r\nForwarded: for=;;;host=\"\r\nX-Forwarded-Port: abc"),
        Arguments.of(200, "TOKEN\r\nOrigin: ::::\r\nUpgrade: h2c\r\nHTTP2-Settings: !"),
        Arguments.of(200, "TOKEN\r\nX: " + "a\r\nX: ".repeat(500)),
        Arguments.of(400, "TOKEN\r\nno colon"),
        Arguments.of(400, "TOKEN\r\nX: a\u0001b\u0000"),
        Arguments.of(431, "TOKEN\r\nX: " + LONG.repeat(10)));
  }

  @ParameterizedTest
  @MethodSource("heads")
  void whateverStandsInAHead(int status, String lines) throws IOException {
    assertEquals(status, get("HTTP/1.1", "Host: x\r\n" + lines));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b:c:d", "[::1", "x:99999999", "\u00ff\u00fe%%", "a/b?c#d"})
  void aHostThatIsNone(String host) throws IOException {
    assertEquals(400, get("HTTP/1.1", "Host: " + host + "\r\nTOKEN"));
  }

  @Test
  void withoutAHostNothingIsFound() throws IOException {
    assertEquals(400, get("HTTP/1.0", "TOKEN"));
    assertEquals(400, get("HTTP/1.1", "TOKEN"));
    assertEquals(200, get("HTTP/1.0", "Host: x\r\nTOKEN"));
    assertEquals(200, get("HTTP/1.1", "Host:\r\nTOKEN"));
  }

  private int get(String version, String lines) throws IOException {
    String token = "Authorization: Bearer " + table.client.token();
    String path = table.path("/trust");
    try (var it = new ByHand(root)) {
      return it.says(
              "GET " + path + " " + version,
              lines.replace("TOKEN", token),
              "Connection: close",
              "",
              "")
          .status();
    }
  }

  static Stream<Arguments> bodies() {
    String json = "Content-Type: application/json\r\n";
    return Stream.of(
        Arguments.of(422, json + "Content-Length: 2\r\n\r\n{}"),
        Arguments.of(400, json + "Content-Length: 0\r\n\r\n"),
        Arguments.of(
            422,
            json + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\nHost: y\r\nX: y\r\n\r\n"),
        Arguments.of(400, json + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
        Arguments.of(0, json + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n"),
        Arguments.of(400, json + "Transfer-Encoding: gzip\r\n\r\n"),
        Arguments.of(
            400,
            json + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n2\r\n{}\r\n0\r\n\r\n"),
        Arguments.of(400, json + "Content-Length: abc\r\n\r\n{}"),
        Arguments.of(400, json + "Content-Length: -1\r\n\r\n{}"),
        Arguments.of(400, json + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}"),
        Arguments.of(413, json + "Content-Length: 70000000\r\n\r\n"),
        Arguments.of(422, json + "Expect: 200-maybe\r\nContent-Length: 2\r\n\r\n{}"),
        Arguments.of(415, json + "Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}"),
        Arguments.of(
            422, json + "Idempotency-Key: \"" + LONG + "\"\r\nContent-Length: 2\r\n\r\n{}"),
        Arguments.of(
            422, json + "If-Match: \"" + "9".repeat(3000) + "\"\r\nContent-Length: 2\r\n\r\n{}"),
        Arguments.of(415, "Content-Type: ;;;/\r\nContent-Length: 2\r\n\r\n{}"),
        Arguments.of(415, "Content-Type: multipart/form-data\r\nContent-Length: 2\r\n\r\n{}"));
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void whateverABodyIs(int status, String rest) throws IOException {
    assertEquals(status, post(rest).status());
  }

  private ByHand post(String rest) throws IOException {
    return new ByHand(root)
        .says(
            "POST " + table.path("/commitments") + " HTTP/1.1",
            "Host: x",
            "Authorization: Bearer " + table.client.token(),
            "Connection: close",
            rest);
  }

  @Test
  void whoHangsUpInTheMiddleOfABodyIsForgotten() throws Exception {
    for (int i = 0; i < 10; i++) {
      var it = post("Content-Type: application/json\r\nContent-Length: 500\r\n\r\n{");
      Thread.sleep(20);
      if (i % 2 == 0) {
        it.hangsUp();
      } else {
        it.close();
      }
    }
    stillAnswers();
  }

  @Test
  void whoHangsUpInTheMiddleOfAnAnswerIsForgotten() throws Exception {
    String token = table.client.token();
    for (String path : List.of("/openapi.yaml", "/vocabulary", "/feed?wait=5&from=now")) {
      for (int i = 0; i < 10; i++) {
        var it = new ByHand(root);
        it.says("GET " + path + " HTTP/1.1", "Host: x", "Authorization: Bearer " + token, "", "");
        Thread.sleep(i);
        it.hangsUp();
      }
    }
    stillAnswers();
  }

  private void stillAnswers() throws InterruptedException {
    Thread.sleep(200); // for what would be logged
    table.client.asks().get(table.path("/trust")).then().statusCode(200);
  }

  @Test
  void everyAnswerSaysHowItMayBeKeptAndRead() {
    for (String path :
        List.of("/openapi.yaml", "/vocabulary", "/nowhere", "/me", "/trust-policies")) {
      var head = given().get(path).then().extract().headers();
      assertTrue(head.hasHeaderWithName("Cache-Control"), path);
      assertEquals("nosniff", head.getValue("X-Content-Type-Options"), path);
      assertEquals("no-referrer", head.getValue("Referrer-Policy"), path);
      assertFalse(head.hasHeaderWithName("Access-Control-Allow-Origin"), path);
    }
    given()
        .header("Origin", "https://elsewhere.example")
        .get("/vocabulary")
        .then()
        .header("Access-Control-Allow-Origin", equalTo(null));
  }

  /** A browser takes the styles that a page brings, and no other, nor any script. */
  @Test
  void aPageRunsNothingAndStandsInNoFrame() throws Exception {
    String mediated = table.caseOpened();
    for (var page :
        List.of(
            given().accept("text/html").get("/trust-policies/fonds-1"),
            table.client.asks().accept("text/html").get(table.path(mediated)))) {
      String policy = page.header("Content-Security-Policy");
      assertTrue(policy.startsWith("default-src 'none'; style-src 'sha256-"), policy);
      assertTrue(policy.contains("frame-ancestors 'none'"), policy);
      assertFalse(policy.contains("unsafe"), policy);
      String html = page.asString();
      assertTrue(policy.contains("'sha256-" + sha256(between(html, "<style>", "</style>")) + "'"));
      assertFalse(html.contains("<script") || html.matches("(?s).* (style|on[a-z]+)=.*"), html);
    }
  }

  private static String between(String text, String begin, String end) {
    return text.substring(text.indexOf(begin) + begin.length(), text.indexOf(end));
  }

  private static String sha256(String text) throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(hash);
  }

  /** What somebody sends makes no label, and no relationship has one. */
  @Test
  void labelsOfMetricsAreThoseOfTheContract() throws IOException {
    IntStream.range(0, 100).forEach(it -> given().get("/unknown-" + it));
    IntStream.range(0, 10).forEach(it -> given().request("M" + it, "/organisations"));
    IntStream.range(0, 10).forEach(it -> given().get("/relationships/unknown-" + it + "/trust"));
    for (int i = 0; i < 10; i++) {
      new ByHand(root).says("GET /unknown-z" + i + " HTTP/1.1", "Host: x", "", "").hangsUp();
      new ByHand(root).says("GET /unknown-%zz" + i + " HTTP/1.1", "Host: x", "", "").hangsUp();
    }
    table.client.asks().get(table.path("/trust")).then().statusCode(200);
    String told = given().get(metrics).then().statusCode(200).extract().asString();
    var requests =
        Arrays.stream(told.split("\n"))
            .filter(it -> it.startsWith("http_server_requests_seconds_count"))
            .toList();
    assertTrue(
        requests.stream().anyMatch(it -> it.contains("/relationships/{relationship}/trust\"")));
    assertFalse(told.contains("unknown-") || told.contains(table.relationship), told);
    assertFalse(told.contains("method=\"M"), told);
  }
}
