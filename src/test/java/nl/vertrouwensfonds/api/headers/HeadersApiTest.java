package nl.vertrouwensfonds.api.headers;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import nl.vertrouwensfonds.api.LogsStand;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients, proxies and libraries write in the heads of their requests (RFC 9110). */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@ExtendWith(LogsStand.class)
class HeadersApiTest {

  private static final String AT = "?at=2020-01-01T00:00:00Z";

  @TestHTTPResource URI root;

  private Table table;

  @BeforeEach
  void sitDown() {
    table = Table.live();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '\0',
      value = {
        "text/html ! text/html",
        "text/html, */* ! text/html",
        "*/* ! application/json",
        "text/* ! text/html",
        "application/json;q=0, */* ! text/html",
        "*/*, application/json;q=0 ! text/html",
        "text/html;q=0.1, application/*;q=0.2 ! application/json",
        "*/*;q=0.9, text/html;q=0.2 ! application/json",
        "application/json;q=0.2, */*;q=0.9 ! text/html",
        ", ,text/html,, ! text/html",
        "text/html\t;\tq=0.9\t,\tapplication/json;q=0.1 ! text/html",
        "no form, text/html ! text/html",
        "text/html;q=2, application/json;q=0.1 ! application/json",
        "text/plain;p=\"a, text/html;q=1\", application/json;q=0.5 ! application/json",
        "TEXT/HTML;Q=1.0, application/json;q=0.5 ! text/html",
        "text/html, image/gif, *; q=.2, */*; q=.2 ! text/html",
        "text/html;q=x ! application/json",
        ",\t, ! application/json",
      })
  void theFormThatIsLikedBestIsGiven(String accept, String form) {
    given()
        .auth()
        .oauth2(table.client.token())
        .header("Accept", accept)
        .get("/trust-policies/fonds-1")
        .then()
        .statusCode(200)
        .contentType(startsWith(form));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "image/png",
        "json",
        "application/json;q=0",
        "*/*;q=0",
        "application/json;q=0.0, text/html;q=0",
        "text/html, */*;q=0",
        "application/*;q=0, */*;q=0.000"
      })
  void whatNobodyAcceptsIsNotGiven(String accept) {
    given()
        .auth()
        .oauth2(table.client.token())
        .header("Accept", accept)
        .get(table.path("/trust"))
        .then()
        .statusCode(406)
        .contentType("application/problem+json")
        .body("code", equalTo("not-acceptable"));
  }

  @Test
  void linesOfOneHeaderAreOneList() {
    given()
        .headers(
            new Headers(
                new Header("Authorization", "Bearer " + table.client.token()),
                new Header("Accept", "application/json;q=0.1"),
                new Header("Accept", "text/html"),
                new Header("Accept-Language", "en;q=0.1"),
                new Header("Accept-Language", "nl")))
        .get("/trust-policies/fonds-1")
        .then()
        .contentType(startsWith("text/html"))
        .header("Content-Language", "nl");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '\0',
      value = {
        "nl ! nl",
        "nl-BE, en;q=0.9 ! nl",
        "nl_BE, nl ! nl",
        "nl;q=x, nl ! nl",
        "x y, nl ! nl",
        "nl;q=0, * ! en",
        "en;q=0 ! nl",
        "en;q=0, * ! nl",
        "*;q=0.5, nl;q=0.1 ! en",
        "en;q=0.2,\tnl\t;\tq=0.5 ! nl",
        ",,nl,, ! nl",
        "abcdefghijk, nl ! nl",
        "nl;level=1 ! nl",
        "de, fr ! en",
        "NL ! nl"
      })
  void theLanguageThatIsLikedBestIsSpoken(String accept, String language) {
    table
        .client
        .asks(accept)
        .get(table.path("/trust"))
        .then()
        .statusCode(200)
        .header("Content-Language", language);
    table
        .client
        .asks(accept)
        .contentType("application/json")
        .body("{}")
        .post(table.path("/absent-persons"))
        .then()
        .statusCode(422)
        .header("Content-Language", language)
        .body(
            "errors[0].detail",
            containsString(language.equals("nl") ? "Vul dit in" : "Fill this in"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"TAG", "STRONG", "\"x\", TAG", ",TAG ,", "*", "\"a,b\",\tTAG", "x, TAG"})
  void whoHasTheAnswerIsToldSo(String known) {
    String path = table.path("/trust" + AT);
    String tag = table.client.asks().get(path).then().statusCode(200).extract().header("ETag");
    table
        .client
        .asks()
        .header("If-None-Match", known.replace("TAG", tag).replace("STRONG", tag.substring(2)))
        .get(path)
        .then()
        .statusCode(304)
        .header("ETag", tag);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"x\"", "TAGx", "\"TAG\"", ",", "W/ STRONG", "w/STRONG"})
  void whoHasAnotherAnswerGetsThisOne(String known) {
    String path = table.path("/trust" + AT);
    String tag = table.client.asks().get(path).then().statusCode(200).extract().header("ETag");
    table
        .client
        .asks()
        .header("If-None-Match", known.replace("TAG", tag).replace("STRONG", tag.substring(2)))
        .get(path)
        .then()
        .statusCode(200);
  }

  @Test
  void aFailedPreconditionIsAProblem() {
    table
        .client
        .sends("{\"name\":\"D\"}")
        .header("If-Match", "\"99\"")
        .post(table.path("/absent-persons"))
        .then()
        .statusCode(412)
        .contentType("application/problem+json")
        .body("code", equalTo("stale"));
    for (String path : new String[] {"/vocabulary", table.path("/trust" + AT)}) {
      table.client.asks().header("If-Match", "\"x\"").get(path).then().statusCode(200);
      table
          .client
          .asks()
          .header("If-Unmodified-Since", "Sun, 06 Nov 1994 08:49:37 GMT")
          .get(path)
          .then()
          .statusCode(200);
    }
  }

  @ParameterizedTest
  @CsvSource({"DELETE,/trust", "POST,/trust", "PUT,/commitments", "PATCH,''", "TRACE,/trust"})
  void aMethodThatIsNotThereTellsWhichAre(String method, String path) {
    var answer = table.client.asks().request(method, table.path(path)).then();
    answer
        .statusCode(405)
        .contentType("application/problem+json")
        .body("code", equalTo("method-not-allowed"))
        .header("Allow", containsString("GET"));
    String allow = answer.extract().header("Allow");
    assertEquals(path.equals("/commitments"), allow.contains("POST"), allow);
    assertTrue(allow.contains("HEAD") && allow.contains("OPTIONS"), allow);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "br", "identity, gzip", "x-unknown", "gzip,"})
  void aBodyThatIsEncodedIsNotRead(String encoding) {
    table
        .client
        .sends("{\"name\":\"D\"}")
        .header("Content-Encoding", encoding)
        .post(table.path("/absent-persons"))
        .then()
        .statusCode(415)
        .contentType("application/problem+json")
        .header("Accept-Encoding", "identity")
        .body("code", equalTo("unsupported-media-type"));
  }

  @ParameterizedTest
  @CsvSource({
    "Accept: text/css, 406, GET /vocabulary",
    "X: y, 400, GET /relationships/%zz",
    "X: y, 401, GET /relationships",
    "X: y, 404, GET /nothing",
    "X: y, 200, GET /vocabulary"
  })
  void noAnswerInWordsTravelsCompressed(String header, int status, String what) throws IOException {
    String heard =
        byHand(what + " HTTP/1.1", "Host: x", "Accept-Encoding: gzip", header).toLowerCase();
    assertTrue(heard.startsWith("http/1.1 " + status), heard);
    assertFalse(heard.contains("\r\ncontent-encoding:"), heard);
  }

  @Test
  void aBodyThatIsAsItIsIsRead() {
    for (String encoding : new String[] {"identity", "", ", IDENTITY ,"}) {
      table
          .client
          .sends("{}")
          .header("Content-Encoding", encoding)
          .post(table.path("/absent-persons"))
          .then()
          .statusCode(422);
    }
    table
        .client
        .asks()
        .header("Content-Encoding", "gzip")
        .get(table.path("/trust"))
        .then()
        .statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/relationships/%zz",
        "/relationships/%",
        "/%c3%28",
        "/relationships/%00",
        "/relationships/x/events?cursor=%zz",
        "/vocabulary?%zz",
        "/%2e%2e/%zz"
      })
  void anAddressThatCannotBeReadIsAProblem(String address) throws IOException {
    String heard = byHand("GET " + address + " HTTP/1.1", "Host: x");
    assertTrue(heard.matches("(?s)HTTP/1.1 4\\d\\d .*"), heard);
    assertTrue(heard.toLowerCase().contains("content-type: application/problem+json"), heard);
  }

  private String byHand(String... lines) throws IOException {
    try (var socket = new Socket(root.getHost(), root.getPort())) {
      String head = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
