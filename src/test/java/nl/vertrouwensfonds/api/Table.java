package nl.vertrouwensfonds.api;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;

/** A client and a supplier with a table of their own, over HTTP. */
public final class Table {

  private static final AtomicInteger TABLES = new AtomicInteger();
  private static final Duration HOUR = Duration.ofHours(1);

  public final Person operator = new Person("ops", "operator", "operator");
  public final Person client;
  public final Person supplier;
  public final String relationship;

  /** Somebody with a token. */
  public record Person(String name, String organisation, String role) {

    String token() {
      return EmbeddedDatabase.signer().sign(name, organisation, role, HOUR);
    }

    /** A request of this person, in English unless it says otherwise. */
    public RequestSpecification asks() {
      return asks("en");
    }

    public RequestSpecification asks(String language) {
      return given()
          .filter(new ContractFilter())
          .auth()
          .oauth2(token())
          .header("Accept-Language", language);
    }

    /** A JSON body of this person. */
    public RequestSpecification sends(String body) {
      return asks().contentType("application/json").body(body);
    }
  }

  private Table(String historyFrom) {
    String number = "t" + TABLES.incrementAndGet() + "-" + Long.toString(System.nanoTime(), 36);
    client = new Person("anna", "client-" + number, null);
    supplier = new Person("bert", "supplier-" + number, null);
    String from = historyFrom == null ? "" : ",\"historyFrom\":\"" + historyFrom + "\"";
    String body =
        "{\"client\":%s,\"supplier\":%s%s}"
            .formatted(side(client, "board"), side(supplier, "service-direction"), from);
    relationship =
        operator
            .sends(body)
            .post("/relationships")
            .then()
            .statusCode(201)
            .extract()
            .path("events[0].id");
  }

  /** A table that is live. */
  public static Table live() {
    return new Table(null);
  }

  /** A table of which the history is being imported. */
  public static Table importing(String historyFrom) {
    return new Table(historyFrom);
  }

  public String path(String path) {
    return "/relationships/" + relationship + path;
  }

  public Response post(Person who, String path, String body) {
    return who.sends(body).post(path(path));
  }

  /** What somebody reads, with its numbers in full. */
  public JsonNode reads(Person who, String path) {
    String body = who.asks().get(path(path)).then().statusCode(200).extract().asString();
    try {
      return new JsonMapper().readTree(body);
    } catch (JsonProcessingException e) {
      throw new AssertionError(body, e);
    }
  }

  /** Posts something that succeeds; the id of the first event it gave. */
  public String made(Person who, String path, String body) {
    return post(who, path, body).then().statusCode(201).extract().path("events[0].id");
  }

  /** A commitment of the supplier, accepted by the client. */
  public String accepted(String due, String occurredAt) {
    String at = occurredAt == null ? "" : ",\"occurredAt\":\"" + occurredAt + "\"";
    String what = "{\"what\":\"report\",\"measure\":\"on time\",\"due\":\"" + due + "\"" + at + "}";
    String id = made(supplier, "/commitments", what);
    made(client, "/commitments/" + id + "/answer", "{\"answer\":\"accepted\"" + at + "}");
    return id;
  }

  /** Lets a colleague without a mandate join. */
  public Person colleague(Person of, String name) {
    String body =
        "{\"person\":\"%s\",\"name\":\"%s\",\"role\":\"delivery\",\"mandate\":false}"
            .formatted(name, name);
    made(of, "/participants", body);
    return new Person(name, of.organisation(), null);
  }

  private String side(Person first, String role) {
    String organisation =
        operator
            .sends(
                "{\"code\":\"%s\",\"name\":\"%s\"}"
                    .formatted(first.organisation(), first.organisation()))
            .post("/organisations")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    return "{\"organisation\":\"%s\",\"participant\":{\"person\":\"%s\",\"name\":\"%s\",\"role\":\"%s\"}}"
        .formatted(organisation, first.name(), first.name(), role);
  }
}
