package nl.vertrouwensfonds.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.oneOf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nl.vertrouwensfonds.api.contract.ContractFilter;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;

/** A client and a supplier with a table of their own, over HTTP. */
public final class Table {

  private static final AtomicInteger TABLES = new AtomicInteger();
  private static final Duration HOUR = Duration.ofHours(1);
  static final String TERMS =
      "{\"ties\":\"none\",\"confidentiality\":\"all of it\",\"admissionsProtected\":true,"
          + "\"pauseUntil\":\"2199-01-01\",\"fee\":{\"amount\":\"7500\",\"currency\":\"EUR\"},"
          + "\"stakes\":\"the contract\",\"atStake\":{\"amount\":\"1000000\",\"currency\":\"EUR\"}}";

  public final Person operator = new Person("ops", "operator", "operator");
  public final Person client;
  public final Person supplier;

  /** Somebody of a firm that is neither side; registered with the first case. */
  public final Person neutral;

  public final String relationship;

  /** When everything that is posted happens; null for the present. */
  private String now;

  /** Somebody with a token. */
  public record Person(String name, String organisation, String role) {

    public String token() {
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
    this(null, historyFrom, null);
  }

  private Table(Person sameClient, String historyFrom, String zone) {
    String number = "t" + TABLES.incrementAndGet() + "-" + Long.toString(System.nanoTime(), 36);
    client = sameClient == null ? new Person("anna", "client-" + number, null) : sameClient;
    supplier = new Person("bert", "supplier-" + number, null);
    neutral = new Person("nora", "neutral-" + number, null);
    String body =
        "{\"client\":%s,\"supplier\":%s%s%s}"
            .formatted(
                side(client, "board"),
                side(supplier, "service-direction"),
                field("historyFrom", historyFrom),
                field("timeZone", zone));
    relationship =
        operator
            .sends(body)
            .post("/relationships")
            .then()
            .statusCode(201)
            .extract()
            .path("events[0].id");
  }

  private static String field(String name, String value) {
    return value == null ? "" : ",\"" + name + "\":\"" + value + "\"";
  }

  /** Another registration that is not sent yet, in a time zone. */
  public RequestSpecification registration(String zone) {
    return operator.sends(
        "{\"client\":%s,\"supplier\":%s%s}"
            .formatted(side(client, "board"), side(supplier, "board"), field("timeZone", zone)));
  }

  /** A table of which the history is being imported, in a time zone. */
  public static Table in(String zone) {
    return new Table(null, "2024-01-01T00:00:00Z", zone).agreed();
  }

  /** A table that is live. */
  public static Table live() {
    return new Table(null);
  }

  /** Another table of this client, with another supplier. */
  public Table beside() {
    return new Table(client, null, null);
  }

  /** A table of which the history is being imported, and can be told up to now. */
  public static Table importing(String historyFrom) {
    return begun(historyFrom).agreed();
  }

  private Table agreed() {
    String until = "{\"until\":\"" + Instant.now() + "\"}";
    made(client, "/history-horizons", until);
    made(supplier, "/history-horizons", until);
    return this;
  }

  /** One of which neither side has agreed to anything yet. */
  public static Table begun(String historyFrom) {
    return new Table(historyFrom);
  }

  /** From here on everything happens at this instant, by the word of who posts it. */
  public Table at(String instant) {
    now = instant;
    return this;
  }

  public String path(String path) {
    return "/relationships/" + relationship + path;
  }

  public Response post(Person who, String path, String body) {
    return who.sends(dated(body)).post(path(path));
  }

  private String dated(String body) {
    String rest = body.equals("{}") ? "}" : "," + body.substring(1);
    return now == null ? body : "{\"occurredAt\":\"" + now + "\"" + rest;
  }

  /** What somebody reads, with its numbers in full. */
  public JsonNode reads(Person who, String path) {
    return reads(who, "en", path);
  }

  /** The same in a language. */
  public JsonNode reads(Person who, String language, String path) {
    String body = who.asks(language).get(path(path)).then().statusCode(200).extract().asString();
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

  /** A case that the client opens, with the neutral who is asked to lead it; its path. */
  public String caseOpened() {
    return caseOpened(neutral);
  }

  private String caseOpened(Person asked) {
    registered(asked);
    String person = "{\"organisation\":\"%s\",\"person\":\"%s\",\"name\":\"%s\"}";
    String who = person.formatted(asked.organisation(), asked.name(), asked.name());
    return "/cases/" + made(client, "/cases", "{\"about\":\"stuck\",\"neutral\":" + who + "}");
  }

  /** A case whose terms both sides accepted. */
  public String led() {
    return led(neutral);
  }

  /** The same, led by this neutral. */
  String led(Person asked) {
    String it = caseOpened(asked);
    made(asked, it + "/mediation", TERMS);
    for (var side : List.of(client, supplier)) {
      made(side, it + "/mediation/answer", "{\"answer\":\"accepted\"}");
    }
    return it;
  }

  /** A case in which the neutral found the will of both sufficient. */
  public String willing() {
    String it = led();
    for (var side : List.of(client, supplier)) {
      made(side, it + "/will", "{\"declaration\":\"willing\",\"text\":\"We want to.\"}");
    }
    made(neutral, it + "/will/assessment", "{\"finding\":\"sufficient\"}");
    return it;
  }

  /** A case in which the three conditions hold on both sides. */
  public String reconciled() {
    String it = willing();
    for (var side : List.of(client, supplier)) {
      String admission = made(side, it + "/admissions", "{\"text\":\"We were wrong.\"}");
      made(neutral, "/admissions/" + admission + "/recognition", "{}");
      for (String sort : List.of("letting-go", "compromise")) {
        String concession = "{\"sort\":\"" + sort + "\",\"text\":\"Be it so.\"}";
        String id = made(side, it + "/concessions", concession);
        made(neutral, "/concessions/" + id + "/recognition", "{}");
      }
    }
    return it;
  }

  /** The id of a person's organisation, which the operator registers when it is not there. */
  public String registered(Person who) {
    String code = who.organisation();
    return operator
        .sends("{\"code\":\"%s\",\"name\":\"%s\"}".formatted(code, code))
        .post("/organisations")
        .then()
        .statusCode(oneOf(200, 201))
        .extract()
        .path("id");
  }

  private String side(Person first, String role) {
    String organisation = registered(first);
    return "{\"organisation\":\"%s\",\"participant\":{\"person\":\"%s\",\"name\":\"%s\",\"role\":\"%s\"}}"
        .formatted(organisation, first.name(), first.name(), role);
  }
}
