package nl.vertrouwensfonds.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import nl.vertrouwensfonds.boot.SystemClock;
import nl.vertrouwensfonds.boot.data.DataFolder;
import nl.vertrouwensfonds.boot.data.UserFacingException;
import nl.vertrouwensfonds.boot.postgres.EmbeddedPostgres;
import nl.vertrouwensfonds.boot.tokens.TokenSigner;

/**
 * A service with a database of its own, and who uses it: one client, in which Anna sits at every
 * table, and as many suppliers as there are relationships, of which each has one Bert. All that
 * they record goes by HTTP.
 */
final class Town implements AutoCloseable {

  /** A relationship, and the token of somebody in it. */
  record Person(String relationship, String token) {}

  /** How often a request that is put off is sent again. */
  private static final int PATIENCE = 10;

  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration MORNING = Duration.ofHours(10);
  private static final String PROMISE =
      "{\"what\":\"Een rapport van alle storingen van de maand\","
          + "\"measure\":\"Complete, and with the client by noon\",\"due\":\"%s\"%s}";
  private static final int TOGETHER = 32;

  /** What a few here ask is what very many would. */
  private static final List<String> WITHOUT_LIMIT =
      List.of(
          "FONDS_READS_PER_MINUTE",
          "FONDS_WRITES_PER_MINUTE",
          "FONDS_COSTLY_PER_MINUTE",
          "FONDS_AT_ONCE");

  private final Path folder;
  private final Path log;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private Server server;
  private TokenSigner signer;
  private String client;
  private List<String> relationships = List.of();

  Town(Path folder, Path log) {
    this.folder = folder;
    this.log = log;
  }

  Server server() {
    return server;
  }

  DataFolder data() {
    return new DataFolder(folder);
  }

  /** Starts the service as its user does. */
  Server start() throws IOException {
    int port = Server.freePort();
    int managementPort = Server.freePort();
    var command = new ProcessBuilder("./fonds", "serve");
    command.environment().keySet().removeIf(it -> it.startsWith("FONDS_"));
    command.environment().put("FONDS_DATA", folder.toString());
    command.environment().put("FONDS_PORT", Integer.toString(port));
    command.environment().put("FONDS_MANAGEMENT_PORT", Integer.toString(managementPort));
    WITHOUT_LIMIT.forEach(it -> command.environment().put(it, Integer.toString(Integer.MAX_VALUE)));
    server = Server.start(command, port, managementPort, log);
    return server;
  }

  /** Starts it, and sees that there are relationships with some events in all. */
  void settle(int many, int events) throws Exception {
    start().firstAnswer("/q/health/ready", null);
    signer = TokenSigner.ofDataFolder(folder, SystemClock.microseconds());
    relationships = stored();
    if (relationships.isEmpty()) {
      client = organisation("bench");
      together(IntStream.range(0, many).boxed().toList(), it -> register("s-" + it, ""));
      relationships = stored();
    }
    long missing = events - events();
    int cycles = (int) Math.ceilDiv(Math.max(0, missing), 4L * relationships.size());
    together(
        IntStream.range(0, relationships.size()).boxed().toList(),
        it -> {
          for (int cycle = 0; cycle < cycles; cycle++) {
            keep(relationships.get(it), bert(it), anna(), "2199-03-31", "");
          }
        });
  }

  String anna() {
    return token("anna", "bench", null);
  }

  private String bert(int number) {
    return token("bert-" + number, "s-" + number, null);
  }

  /** Signed anew each time, so to be kept. */
  private String token(String person, String organisation, String role) {
    return signer.sign(person, organisation, role, Duration.ofHours(24));
  }

  /** Each Bert in his own relationship. */
  List<Person> berts() {
    return IntStream.range(0, relationships.size())
        .mapToObj(it -> new Person(relationships.get(it), bert(it)))
        .toList();
  }

  /** Anna in all of them. */
  List<Person> annas() {
    String token = anna();
    return relationships.stream().map(it -> new Person(it, token)).toList();
  }

  /** The same people in a file, as wrk wants them. */
  Path file(String name, List<Person> people) throws IOException {
    return Files.write(
        folder.resolve(name),
        people.stream().map(it -> it.relationship() + " " + it.token()).toList());
  }

  /**
   * A relationship with a past of so many events: a promise a day, kept.
   *
   * @return its Anna
   */
  Person longLog(int events) throws Exception {
    int days = events / 4 + 1;
    Instant start =
        SystemClock.microseconds()
            .instant()
            .truncatedTo(ChronoUnit.DAYS)
            .minus(DAY.multipliedBy(days));
    client = organisationOf("bench");
    String relationship = register("long-1", ",\"historyFrom\":\"" + start + "\"");
    String bert = token("bert-long-1", "long-1", null);
    String anna = anna();
    String told = "{\"until\":\"" + start.plus(DAY.multipliedBy(days)) + "\"}";
    post("/relationships/" + relationship + "/history-horizons", bert, told);
    post("/relationships/" + relationship + "/history-horizons", anna, told);
    for (int cycle = 1; cycle < days; cycle++) {
      Instant at = start.plus(DAY.multipliedBy(cycle)).plus(MORNING);
      String due = at.plus(DAY).toString().substring(0, 10);
      keep(relationship, bert, anna, due, ",\"occurredAt\":\"" + at + "\"");
    }
    post("/relationships/" + relationship + "/history-closures", bert, "{}");
    post("/relationships/" + relationship + "/history-closures", anna, "{}");
    return new Person(relationship, anna);
  }

  /** A promise from beginning to end: four events. */
  private void keep(String relationship, String bert, String anna, String due, String at)
      throws Exception {
    String path = "/relationships/" + relationship + "/commitments";
    var made = post(path, bert, PROMISE.formatted(due, at));
    path += "/" + made.path("events").get(0).path("id").asText();
    post(path + "/answer", anna, "{\"answer\":\"accepted\"%s}".formatted(at));
    post(path + "/delivery", bert, "{%s}".formatted(at.isEmpty() ? "" : at.substring(1)));
    post(path + "/assessment", anna, "{\"outcome\":\"kept\"%s}".formatted(at));
  }

  private String organisation(String code) throws Exception {
    String body = "{\"code\":\"%1$s\",\"name\":\"%1$s\"}".formatted(code);
    return post("/organisations", operator(), body).path("id").asText();
  }

  private String organisationOf(String code) throws SQLException, IOException {
    return strings("select id::text from organisation where code = '" + code + "'").getFirst();
  }

  private String register(String code, String more) throws Exception {
    String side =
        "{\"organisation\":\"%s\",\"participant\":{\"person\":\"%s\",\"name\":\"%s\",\"role\":\"%s\"}}";
    String supplier =
        side.formatted(
            organisation(code), "bert-" + code.replace("s-", ""), "Bert", "service-direction");
    String body =
        "{\"client\":%s,\"supplier\":%s%s}"
            .formatted(side.formatted(client, "anna", "Anna", "board"), supplier, more);
    return post("/relationships", operator(), body).path("events").get(0).path("id").asText();
  }

  private String operator() {
    return token("bench", "operator", "operator");
  }

  private JsonNode post(String path, String token, String body) throws Exception {
    var request =
        server
            .request(path, token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    var answer = http.send(request, BodyHandlers.ofString());
    for (int i = 0; i < PATIENCE && answer.body().contains("problem:unavailable"); i++) {
      Thread.sleep(1000); // nothing was recorded, and it said to come again
      answer = http.send(request, BodyHandlers.ofString());
    }
    if (answer.statusCode() / 100 != 2) {
      throw new UserFacingException(
          "%s answers %d: %s".formatted(path, answer.statusCode(), answer.body()));
    }
    return JSON.readTree(answer.body());
  }

  private interface Act<T> {
    void on(T one) throws Exception;
  }

  private static <T> void together(List<T> all, Act<T> act) throws Exception {
    var turns = new Semaphore(TOGETHER);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var done =
          all.stream()
              .map(it ->
                  threads.submit(() -> {
                    turns.acquire();
                    try {
                      act.on(it);
                    } finally {
                      turns.release();
                    }
                    return null;
                  }))
              .toList();
      for (var it : done) {
        it.get();
      }
    }
  }

  /** The ids of the relationships, in the order of their numbers. */
  private List<String> stored() throws SQLException, IOException {
    return strings(
        "select r.id::text from relationship r join organisation o on o.id = r.supplier"
            + " where o.code ~ '^s-[0-9]+$' order by substr(o.code, 3)::int");
  }

  long events() throws SQLException, IOException {
    return Long.parseLong(strings("select count(*)::text from event").getFirst());
  }

  List<String> strings(String sql) throws SQLException, IOException {
    try (var database = EmbeddedPostgres.connect(data());
        var rows = database.createStatement().executeQuery(sql)) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  void stop() throws InterruptedException {
    if (server != null) {
      server.close();
      server = null;
    }
  }

  @Override
  public void close() throws InterruptedException {
    stop();
    http.close();
  }
}
