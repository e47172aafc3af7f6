package nl.vertrouwensfonds.api.http;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import nl.vertrouwensfonds.api.LogsStand;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever calls the service by another name is not sent there. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@ExtendWith(LogsStand.class)
class AddressesApiTest {

  private Table table;

  @BeforeEach
  void sitDown() {
    table = Table.live();
  }

  private RequestSpecification elsewhere() {
    return given()
        .auth()
        .oauth2(table.client.token())
        .header("Host", "evil.example")
        .header("Forwarded", "host=evil.example;proto=https")
        .header("X-Forwarded-Host", "evil.example")
        .header("X-Forwarded-Prefix", "/evil.example");
  }

  @Test
  void noAddressOfAnAnswerNamesAHost() {
    for (int i = 0; i < 3; i++) {
      table.made(table.client, "/absent-persons", "{\"name\":\"Person " + i + "\"}");
    }
    for (String path :
        List.of(
            table.path("/events?limit=1"),
            table.path("/actions?limit=1&form=true"),
            "/feed?limit=1",
            "/portfolio?limit=1",
            "/me?limit=1",
            "/relationships?limit=1")) {
      relative(elsewhere().get(path), path);
    }
    String page =
        elsewhere().get(table.path("/events?limit=1&type=absent-person-named.v1")).header("Link");
    String next = page.replaceAll("<(.*?)>; rel=\"next\".*", "$1");
    assertTrue(next.startsWith(table.path("/events?")), next);
    given()
        .auth()
        .oauth2(table.client.token())
        .urlEncodingEnabled(false)
        .get(next)
        .then()
        .statusCode(200);
  }

  @Test
  void whatIsMadeIsFoundWhereItIsSaidToBe() {
    var made =
        elsewhere()
            .contentType("application/json")
            .body("{\"what\":\"w\",\"measure\":\"m\",\"due\":\"2199-01-01\"}")
            .post(table.path("/commitments"));
    made.then().statusCode(201);
    relative(made, "/commitments");
    String location = made.header("Location");
    assertTrue(location.startsWith(table.path("/commitments/")), location);
    table.client.asks().get(location).then().statusCode(200);
  }

  private static void relative(Response answer, String path) {
    assertTrue(answer.statusCode() < 300, path + " " + answer.asString());
    assertFalse(
        answer.headers().toString().contains("evil.example"), path + " " + answer.headers());
    assertFalse(answer.asString().contains("evil.example"), path);
    for (String name : List.of("Link", "Location")) {
      for (String value : answer.headers().getValues(name)) {
        assertFalse(value.contains("//"), path + " " + value);
      }
    }
  }
}
