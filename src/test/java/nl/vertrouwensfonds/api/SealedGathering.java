package nl.vertrouwensfonds.api;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.vertrouwensfonds.api.Table.Person;

/**
 * Everything that somebody can get of a table with a case: every read, and what comes of every
 * command of a case, with what differs from one table to the next masked by its shape.
 *
 * @param things the ids of a breach, a commitment and a case
 */
record SealedGathering(Table table, Map<String, String> things, Person who) {

  private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

  private static final List<String> READS =
      List.of(
          "",
          "/events",
          "/events?limit=2",
          "/events?limit=7",
          "/events?order=desc",
          "/events?type=will-declared.v1",
          "/events?case={case}",
          "/events?subject={case}",
          "/statements",
          "/procedures",
          "/trust/ratings",
          "/trust/contests",
          "/cases",
          "/cases/{case}",
          "/commitments",
          "/commitments/{commitment}",
          "/breaches",
          "/breaches/{breach}",
          "/breaches/{breach}/steps",
          "/steps",
          "/trust",
          "/trust/ledger?direction=client-in-supplier",
          "/trust/ledger?direction=supplier-in-client",
          "/actions",
          "/actions?subject={case}",
          "/cases/" + NOBODY);

  private static final String TEXT = "{\"text\":\"t\"}";

  /** Commands that are refused as long as the case is open and the will of both is not found. */
  private static final Map<String, String> COMMANDS =
      Map.ofEntries(
          Map.entry("/cases/{case}/mediation", Table.TERMS),
          Map.entry("/cases/{case}/mediation/answer", "{\"answer\":\"accepted\"}"),
          Map.entry("/cases/{case}/will/assessment", "{\"finding\":\"sufficient\"}"),
          Map.entry("/cases/{case}/grievances", TEXT),
          Map.entry("/cases/{case}/admissions", TEXT),
          Map.entry("/cases/{case}/concessions", "{\"sort\":\"letting-go\",\"text\":\"t\"}"),
          Map.entry("/cases/{case}/objectives", TEXT),
          Map.entry("/cases/{case}/options", "{\"way\":\"both\",\"text\":\"t\"}"),
          Map.entry(
              "/cases/{case}/agreements",
              "{\"text\":\"t\",\"client\":{\"gains\":\"g\",\"gives\":\"g\"},"
                  + "\"supplier\":{\"gains\":\"g\",\"gives\":\"g\"},\"terms\":[{\"what\":\"w\","
                  + "\"owner\":\"client\",\"measure\":\"m\",\"due\":\"2199-01-01\"}]}"),
          Map.entry("/grievances/" + NOBODY + "/restatement", TEXT),
          Map.entry("/agreements/" + NOBODY + "/answer", "{\"answer\":\"accepted\"}"),
          Map.entry(
              "/breaches/{breach}/apology",
              "{\"text\":\"Sorry.\",\"meant\":true,\"responsible\":true,\"unconditional\":true}"),
          Map.entry("/breaches/{breach}/corrections", "{\"what\":\"w\",\"due\":\"2199-01-01\"}"),
          Map.entry("/breaches/{breach}/ruling", "{\"ruling\":\"dismissed\"}"),
          Map.entry("/commitments/{commitment}/ruling", "{\"outcome\":\"kept\"}"),
          Map.entry("/procedures", "{\"title\":\"t\",\"text\":\"t\"}"));

  /** Commands that could succeed and change the story; they are sent with a stale revision. */
  private static final Map<String, String> ENDING =
      Map.of(
          "/cases/{case}/will", "{\"declaration\":\"willing\",\"text\":\"t\"}",
          "/cases/{case}/will/withdrawal", "{}",
          "/cases/{case}/will/assessment", "{\"finding\":\"insufficient\"}",
          "/cases/{case}/closure", "{\"outcome\":\"contract-ended\"}",
          "/cases/{case}/mediation/answer", "{\"answer\":\"declined\"}",
          "/cases/{case}/meetings", "{\"present\":[\"" + NOBODY + "\"]}");

  Map<String, String> all() {
    var all = new TreeMap<String, String>();
    String last = table.reads(table.operator, "").at("/relationship/lastEventAt").textValue();
    for (String read : READS) {
      all.put("GET " + read, masked(asks("en").get(at(read))));
      again(read + (read.contains("?") ? "&at=" : "?at="), last, all);
    }
    all.put("GET nl actions", masked(asks("nl").get(at("/actions"))));
    all.put("GET page", masked(asks("nl").accept("text/html").get(at("/cases/{case}"))));
    for (int revision = 1; revision <= 20; revision++) {
      String read = "/events/" + revision;
      all.put("GET " + read, masked(asks("en").get(at(read))));
    }
    for (String language : List.of("en", "nl")) {
      ENDING.forEach((path, body) -> sent(language, path, body, "\"1\"", all));
      new TreeMap<>(COMMANDS).forEach((path, body) -> sent(language, path, body, null, all));
    }
    return all;
  }

  /** Asked for an instant, and once more with the tag of the answer, if it had one. */
  private void again(String read, String instant, Map<String, String> all) {
    var answer = asks("en").get(at(read) + instant);
    String tag = answer.header("ETag");
    all.put("GET " + read, masked(answer));
    if (tag != null) {
      var again = asks("en").header("If-None-Match", tag).get(at(read) + instant);
      all.put("GET again " + read, masked(again));
    }
  }

  private void sent(
      String language, String path, String body, String ifMatch, Map<String, String> all) {
    var request = asks(language).contentType("application/json").body(body);
    var answer = (ifMatch == null ? request : request.header("If-Match", ifMatch)).post(at(path));
    all.put(language + " POST " + path + " " + ifMatch + " " + body, masked(answer));
  }

  /** Not held to the contract, which other tests do: there are thousands of these. */
  private RequestSpecification asks(String language) {
    return given().auth().oauth2(who.token()).header("Accept-Language", language);
  }

  private String at(String path) {
    String named = path;
    for (var thing : things.entrySet()) {
      named = named.replace("{" + thing.getKey() + "}", thing.getValue());
    }
    return table.path(named);
  }

  private static String masked(Response answer) {
    byte[] body = answer.asByteArray();
    var headers = new TreeMap<String, String>();
    for (var header : answer.headers()) {
      String length = Integer.toString(body.length);
      boolean same = header.getName().equalsIgnoreCase("Content-Length");
      headers.put(
          header.getName(), same && header.getValue().equals(length) ? "that" : header.getValue());
    }
    return Masks.masked(answer.statusCode() + " " + headers + " " + answer.asString());
  }

  /** What is another at each table, by its shape. Every hexadecimal digit keeps its place. */
  private static final class Masks {
    private static final Pattern HASH = Pattern.compile("\\b[0-9a-f]{64}\\b");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern INSTANT =
        Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d(:|%3A)\\d\\d(:|%3A)\\d\\d(\\.\\d+)?Z");
    private static final Pattern FIRM =
        Pattern.compile("(client|supplier|neutral)-t\\d+-[0-9a-z]+");

    static String masked(String text) {
      String masked = HASH.matcher(text).replaceAll("#".repeat(64));
      masked = FIRM.matcher(masked).replaceAll("$1-firm");
      masked = INSTANT.matcher(masked).replaceAll("(instant)");
      return ID.matcher(masked).replaceAll("(id)");
    }
  }
}
