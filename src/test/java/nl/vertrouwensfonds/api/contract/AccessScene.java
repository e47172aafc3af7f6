package nl.vertrouwensfonds.api.contract;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.api.Table.Person;

/**
 * A relationship in which there is one of everything that a path can name, and words for everybody
 * who can be spoken to.
 *
 * @param ids by the name that paths give to it
 * @param callers by what they are there
 */
record AccessScene(Table table, Map<String, String> ids, Map<String, Person> callers) {

  /** Whom a text is for, told in the text. */
  enum Word {
    FOR_ALL,
    FOR_CLIENT,
    FOR_SUPPLIER,
    FOR_NEUTRAL
  }

  private static final String REPORT =
      "{\"what\":\"Checks left out\",\"kind\":\"ability\",\"severity\":\"serious\"}";
  private static final String PROMISE =
      "{\"what\":\"A report\",\"measure\":\"On time\",\"due\":\"2199-01-01\"}";
  private static final String AGREEMENT =
      """
      {"text": "Together.", "client": {"gains": "Reports", "gives": "Time"},
       "supplier": {"gains": "Time", "gives": "Reports"},
       "terms": [{"owner": "supplier", "what": "A call", "measure": "Weekly", "due": "2199-01-01"}]}
      """;
  private static final String SAID =
      "{\"sort\":\"observation\",\"text\":\"%s\",\"visibility\":\"%s\",\"mentions\":[]}";

  /** With a neutral who leads a case. */
  static AccessScene led() {
    var scene = begun();
    scene.things(scene.table.reconciled());
    scene.words();
    return scene;
  }

  /** With a case that somebody is asked to lead. */
  static AccessScene opening() {
    var scene = begun();
    scene.ids.put("case", id(scene.table.caseOpened()));
    scene.said(scene.table.client, Word.FOR_ALL, "all");
    return scene;
  }

  /** With a case that is over. */
  static AccessScene over() {
    var scene = begun();
    String it = scene.table.led();
    scene.ids.put("case", id(it));
    scene.table.made(scene.table.neutral, it + "/closure", "{\"outcome\":\"not-restored\"}");
    scene.said(scene.table.client, Word.FOR_ALL, "all");
    return scene;
  }

  private static AccessScene begun() {
    var table = Table.live();
    var callers = new LinkedHashMap<String, Person>();
    callers.put("client", table.client);
    callers.put("colleague", table.colleague(table.client, "carla"));
    callers.put("supplier", table.supplier);
    callers.put("neutral", table.neutral);
    var ids = new HashMap<String, String>();
    ids.put("relationship", table.relationship);
    ids.put("revision", "3");
    ids.put("policy", "fonds-1");
    ids.put("organisation", table.registered(table.client));
    ids.put("delivery", UUID.randomUUID().toString());
    ids.put("commitment", table.made(table.supplier, "/commitments", PROMISE));
    ids.put("breach", table.made(table.client, "/breaches", REPORT));
    var scene = new AccessScene(table, ids, callers);
    scene.leaves();
    callers.put("reporting", new Person("bi", table.client.organisation(), "reporting"));
    callers.put("operator", table.operator);
    ids.put("webhook", scene.webhook());
    return scene;
  }

  private void leaves() {
    callers.put("left", table.colleague(table.client, "lena"));
    var joined = table.reads(table.client, "/events?type=participant-joined.v1").path("events");
    String last = joined.get(joined.size() - 1).path("event").path("id").textValue();
    table.made(table.client, "/participants/" + last + "/departure", "{}");
    ids.put("participant", last);
  }

  /** A subscription of the client's organisation. */
  String webhook() {
    return callers
        .get("reporting")
        .sends("{\"url\":\"https://example.org/hear\"}")
        .post("/webhooks")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private void things(String caseFile) {
    ids.put("case", id(caseFile));
    made("grievance", table.client, caseFile + "/grievances", "{\"text\":\"Nobody called.\"}");
    made("admission", table.client, caseFile + "/admissions", "{\"text\":\"We hid it.\"}");
    made(
        "concession",
        table.client,
        caseFile + "/concessions",
        "{\"sort\":\"letting-go\",\"text\":\"Never mind.\"}");
    made("objective", table.client, caseFile + "/objectives", "{\"text\":\"Speak first.\"}");
    String breach = "/breaches/" + ids.get("breach");
    table.made(table.supplier, breach + "/answer", "{\"answer\":\"acknowledged\"}");
    made(
        "correction",
        table.supplier,
        breach + "/corrections",
        "{\"what\":\"The checks\",\"due\":\"2199-01-01\"}");
    made(
        "compensation",
        table.supplier,
        breach + "/compensations",
        "{\"money\":{\"amount\":\"100.00\",\"currency\":\"EUR\"},\"until\":\"2199-01-01T00:00:00Z\"}");
    made(
        "procedure",
        table.client,
        "/procedures",
        "{\"title\":\"Testing\",\"text\":\"Ask us.\",\"invites\":true}");
    made(
        "contest",
        table.client,
        "/trust/contests",
        "{\"direction\":\"client-in-supplier\",\"reason\":\"We see more.\"}");
    made("agreement", table.client, caseFile + "/agreements", AGREEMENT);
  }

  private void made(String name, Person who, String path, String body) {
    ids.put(name, table.made(who, path, body));
  }

  private void words() {
    ids.put("statement", said(table.client, Word.FOR_ALL, "all"));
    said(table.client, Word.FOR_CLIENT, "own-side");
    said(table.supplier, Word.FOR_SUPPLIER, "own-side");
    said(table.client, Word.FOR_NEUTRAL, "neutral");
  }

  private String said(Person who, Word word, String visibility) {
    return table.made(who, "/statements", SAID.formatted(marked(word), visibility));
  }

  /** As no other scene has it. */
  String marked(Word word) {
    return word + "-" + table.relationship.substring(0, 8);
  }

  private static String id(String casePath) {
    return casePath.substring("/cases/".length());
  }

  /** Things of a name that do not exist. */
  static Map<String, String> unknown(Map<String, String> ids) {
    var unknown = new HashMap<String, String>();
    ids.keySet().forEach(it -> unknown.put(it, UUID.randomUUID().toString()));
    unknown.put("revision", "3");
    return unknown;
  }

  static List<String> named(String template) {
    return Pattern.compile("\\{(\\w+)}")
        .matcher(template)
        .results()
        .map(it -> it.group(1))
        .toList();
  }
}
