package nl.vertrouwensfonds.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.vertrouwensfonds.api.contract.HeldToContract;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import nl.vertrouwensfonds.shared.Shared;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caller can send by mistake or on purpose: always a problem document, never a 500. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@ExtendWith(LogsStand.class)
class HostileApiTest {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @TestHTTPResource URI root;

  private Table table;

  @BeforeEach
  void aTableOfItsOwn() {
    table = Table.live();
  }

  static Stream<Arguments> bodies() {
    String rest = "\"measure\":\"m\",\"due\":\"2030-01-01\"}";
    return Stream.of(
        Arguments.of("nothing", "", 400, ""),
        Arguments.of("null", "null", 400, ""),
        Arguments.of("cut off", "{\"what\":\"w\",", 400, ""),
        Arguments.of("not JSON", "what=w", 400, ""),
        Arguments.of("a list", "[]", 400, ""),
        Arguments.of("a text", "\"x\"", 400, ""),
        Arguments.of("unknown field", "{\"what\":\"w\",\"hwat\":1," + rest, 400, "/hwat"),
        Arguments.of("doubled field", "{\"what\":\"w\",\"what\":\"v\"," + rest, 400, ""),
        Arguments.of("garbage behind", "{\"what\":\"w\"," + rest + " x", 400, ""),
        Arguments.of("two bodies", "{\"what\":\"w\"," + rest + "{}", 400, ""),
        Arguments.of("number for text", "{\"what\":1," + rest, 400, "/what"),
        Arguments.of("boolean for text", "{\"what\":true," + rest, 400, "/what"),
        Arguments.of("object for text", "{\"what\":{}," + rest, 400, "/what"),
        Arguments.of("NUL", "{\"what\":\"a\\u0000b\"," + rest, 400, "/what"),
        Arguments.of("lone high surrogate", "{\"what\":\"a\\ud800\"," + rest, 400, "/what"),
        Arguments.of("lone low surrogate", "{\"what\":\"\\udc00b\"," + rest, 400, "/what"),
        Arguments.of("unknown size", "{\"size\":\"huge\",\"what\":\"w\"," + rest, 400, "/size"),
        Arguments.of("number for size", "{\"size\":1,\"what\":\"w\"," + rest, 400, "/size"),
        Arguments.of(
            "size in capitals", "{\"size\":\"LARGE\",\"what\":\"w\"," + rest, 400, "/size"),
        Arguments.of("blank", "{\"what\":\"  \"," + rest, 422, "/what"),
        Arguments.of("nothing that shows", "{\"what\":\"\u00A0\uFEFF\"," + rest, 422, "/what"),
        Arguments.of("missing", "{" + rest, 422, "/what"),
        Arguments.of("null text", "{\"what\":null," + rest, 422, "/what"),
        Arguments.of("too long", "{\"what\":\"" + "x".repeat(4001) + "\"," + rest, 422, "/what"),
        Arguments.of("year 9999", due("9999-12-31"), 422, "/due"),
        Arguments.of("year 1", due("0001-01-01"), 422, "/due"),
        Arguments.of("30 February", due("2030-02-30"), 400, "/due"),
        Arguments.of(
            "date as list", "{\"due\":[2030,1,1],\"what\":\"w\",\"measure\":\"m\"}", 400, "/due"),
        Arguments.of(
            "date as number", "{\"due\":19000,\"what\":\"w\",\"measure\":\"m\"}", 400, "/due"),
        Arguments.of("date with time", due("2030-01-01T00:00:00Z"), 400, "/due"),
        Arguments.of("instant as number", occurred("1700000000"), 400, "/occurredAt"),
        Arguments.of("instant in 9999", occurred("\"9999-12-31T23:59:59Z\""), 422, "/occurredAt"),
        Arguments.of(
            "instant without zone", occurred("\"2024-01-01T00:00:00\""), 400, "/occurredAt"),
        Arguments.of("deep lists", "[".repeat(100_000), 400, ""),
        Arguments.of("deep objects", "{\"what\":".repeat(100_000), 400, "/what"));
  }

  private static String due(String due) {
    return "{\"what\":\"w\",\"measure\":\"m\",\"due\":\"" + due + "\"}";
  }

  private static String occurred(String at) {
    return "{\"what\":\"w\",\"measure\":\"m\",\"due\":\"2030-01-01\",\"occurredAt\":" + at + "}";
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bodies")
  void aBodyThatIsWrongIsToldWhere(String name, String body, int status, String pointer)
      throws Exception {
    var answer = send("/commitments", "application/json", BodyPublishers.ofString(body));
    problem(status, answer);
    var told = new JsonMapper().readTree(answer.body());
    assertEquals(status == 400 ? "malformed" : "invalid", told.path("code").textValue());
    assertEquals(pointer, told.path("errors").path(0).path("pointer").textValue());
  }

  @Test
  void everythingThatIsWrongIsToldAtOnceInTheCallersLanguage() {
    table
        .client
        .asks("nl")
        .contentType("application/json")
        .body("{\"what\":\"\",\"measure\":\"\",\"due\":\"9999-01-01\"}")
        .post(table.path("/commitments"))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/due", "/measure", "/what"))
        .body("errors[0].detail", equalTo("Dit ligt vóór 1900 of na 2199."))
        .body("errors[1].detail", equalTo("Vul dit in, met meer dan spaties."));
  }

  static Stream<Arguments> tooMuch() {
    String text = "{\"text\":\"t\",\"sort\":\"observation\",";
    return Stream.of(
        Arguments.of("[".repeat(100_000), "another type"),
        Arguments.of("{\"" + "x".repeat(60_000) + "\":1}", "too long"),
        Arguments.of(text + "\"x\":" + "1".repeat(2000) + "}", "too long"),
        Arguments.of(size("1".repeat(2000)), "too long"),
        Arguments.of(size("1".repeat(900)), "too large"),
        Arguments.of(size("1e999999999"), "too large"),
        Arguments.of(size("99999999999999999999"), "too large"),
        Arguments.of(size("1.5"), "another type"),
        Arguments.of(text, "no JSON"));
  }

  private static String size(String number) {
    return "{\"text\":\"t\",\"sort\":\"observation\",\"documents\":[{\"size\":" + number + "}]}";
  }

  @ParameterizedTest
  @MethodSource("tooMuch")
  void whatIsJsonIsNotCalledNone(String body, String told) {
    table
        .client
        .sends(body)
        .post(table.path("/statements"))
        .then()
        .statusCode(400)
        .body("code", equalTo("malformed"))
        .body("errors[0].detail", containsString(told));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "7.0", "70e-1", "0.7e1"})
  void anIntegerIsOneHoweverItIsWritten(String days) {
    table
        .supplier
        .sends(
            "{\"what\":\"w\",\"measure\":\"m\",\"due\":\"2199-01-01\",\"answerWithin\":"
                + days
                + "}")
        .post(table.path("/commitments"))
        .then()
        .statusCode(201);
  }

  @Test
  void elevenMegabytesAreTooMuch() throws Exception {
    byte[] large = new byte[11 << 20];
    Arrays.fill(large, (byte) ' ');
    problem(413, send("/commitments", "application/json", BodyPublishers.ofByteArray(large)));
    var unannounced = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large));
    problem(413, send("/commitments", "application/json", unannounced));
  }

  @Test
  void anotherFormIsNotRead() throws Exception {
    problem(415, send("/commitments", "text/plain", BodyPublishers.ofString("{}")));
    problem(415, send("/commitments", "application/xml", BodyPublishers.ofString("<a/>")));
  }

  @Test
  void whatHttpKnowsHasAProblemToo() throws Exception {
    var client = table.client;
    client
        .asks()
        .delete(table.path("/commitments"))
        .then()
        .statusCode(405)
        .contentType("application/problem+json");
    client.asks().get("/nowhere").then().statusCode(404).contentType("application/problem+json");
    client
        .asks()
        .accept("text/html")
        .get(table.path("/trust"))
        .then()
        .statusCode(406)
        .contentType("application/problem+json");
    for (String none :
        List.of("json", "a/b/c", "a,b", "{}", "a/b,,c/d", "text/html", "application/json;q=0")) {
      client
          .asks()
          .accept(none)
          .get("/feed")
          .then()
          .statusCode(406)
          .contentType("application/problem+json");
    }
    for (String some :
        List.of("text/html, *; q=.2, */*; q=.2", "", " ", ",", "application/json,a/b")) {
      for (String path : List.of("/feed", table.path("/trust"), "/waiting", "/reports/scores")) {
        given().auth().oauth2(client.token()).accept(some).get(path).then().statusCode(200);
      }
    }
    given()
        .get(table.path("/events/" + "a".repeat(5000)))
        .then()
        .statusCode(414)
        .contentType("application/problem+json")
        .body("code", equalTo("address-too-long"));
    var odd = given().auth().oauth2(client.token()).header("Content-Type", "x");
    odd.get(table.path("/trust")).then().statusCode(200);
    client.asks().header("If-Match", "\"9\"").get("/vocabulary").then().statusCode(200);
    client.asks().get(table.path("/actions?subject=x")).then().statusCode(400);
    String answer = byHand("/relationships/%zz");
    assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
    assertTrue(answer.contains("application/problem+json"), answer);
  }

  @Test
  void parametersAreHeldToTheirForm() {
    for (String query :
        List.of(
            "/trust?at=yesterday",
            "/trust?at=2024-01-01",
            "/trust?at=2024-13-01T00:00:00Z",
            "/trust/ledger",
            "/trust/ledger?direction=up",
            "/trust/ledger?direction=client-in-supplier&fading=daily",
            "/trust?trend=yes",
            "/commitments?limit=0",
            "/commitments?limit=1000000",
            "/commitments?limit=x",
            "/commitments?cursor=%25%25",
            "/events?cursor=eHl6")) {
      table
          .client
          .asks()
          .urlEncodingEnabled(false)
          .get(table.path(query))
          .then()
          .statusCode(400)
          .contentType("application/problem+json")
          .body("code", equalTo("malformed"));
    }
  }

  @Test
  void headersAreHeldToTheirForm() {
    for (String key :
        List.of(
            "\"\"",
            "\"open",
            "a b",
            "\"" + "x".repeat(201) + "\"",
            "\"é\"",
            longest("x"),
            longest("\\\\"))) {
      table
          .client
          .sends("{\"name\":\"D\"}")
          .header("Idempotency-Key", key)
          .post(table.path("/absent-persons"))
          .then()
          .statusCode(400);
    }
    for (String revision : List.of("1", "W/\"1\"", "\"x\"", "\"1\",\"2\"", "\"-1\"")) {
      table
          .client
          .sends("{\"name\":\"D\"}")
          .header("If-Match", revision)
          .post(table.path("/absent-persons"))
          .then()
          .statusCode(400);
    }
  }

  /** As long as a header can be. */
  private static String longest(String part) {
    return "\"" + part.repeat(6000 / part.length()) + "\"";
  }

  @Test
  void whatIsNoTokenIsNoToken() throws Exception {
    for (String token : List.of("x", "a.b.c", "Bearer", "eyJhbGciOiJub25lIn0.e30.")) {
      var request = request("/trust").header("Authorization", "Bearer " + token).GET().build();
      problem(401, HeldToContract.held(HTTP.send(request, BodyHandlers.ofString())));
    }
    var nameless = new Table.Person("x", "y", null);
    nameless.asks().get(table.path("/trust")).then().statusCode(404);
  }

  @Test
  void everyFileOfTheJsonTestSuiteGetsAnAnswerOfItsOwnFault() throws Exception {
    try (var files = Files.list(Shared.path("vectors/json_test_suite"))) {
      for (Path file : files.sorted().toList()) {
        var answer = send("/commitments", "application/json", BodyPublishers.ofFile(file));
        assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500, file + " " + answer);
        problem(answer.statusCode(), answer);
      }
    }
  }

  private HttpResponse<String> send(String path, String type, HttpRequest.BodyPublisher body)
      throws IOException, InterruptedException {
    var request =
        request(path)
            .header("Authorization", "Bearer " + table.client.token())
            .header("Content-Type", type)
            .POST(body)
            .build();
    return HeldToContract.held(HTTP.send(request, BodyHandlers.ofString()));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(root.resolve(table.path(path)));
  }

  /** Sent by hand: no client would let such an address through. */
  private String byHand(String address) throws IOException {
    try (var socket = new Socket(root.getHost(), root.getPort())) {
      String request = "GET " + address + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void problem(int status, HttpResponse<String> answer) {
    assertEquals(status, answer.statusCode(), answer.body());
    assertEquals(
        "application/problem+json", answer.headers().firstValue("Content-Type").orElse(""));
    assertTrue(answer.body().contains("\"code\""), answer.body());
  }
}
