package nl.vertrouwensfonds.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.vertrouwensfonds.boot.NodeLibrary;
import nl.vertrouwensfonds.boot.RunningFonds;
import nl.vertrouwensfonds.boot.postgres.Folders;
import nl.vertrouwensfonds.boot.tokens.SigningKey;
import nl.vertrouwensfonds.boot.tokens.TokenSigner;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/**
 * A page in a real browser follows the feed while its service is stopped and started. Needs
 * Chromium, Node and npm.
 */
@Timeout(value = 300, threadMode = ThreadMode.SEPARATE_THREAD)
class EventSourceIT {

  private static final String LIBRARY = "puppeteer-core@24.43.1";
  private static final Path FOLDER = Path.of("target/eventsource");
  private static final Path SCRIPT = Path.of("src/test/resources/feed/listen.mjs");
  private static final List<String> BROWSERS = List.of("chromium", "chromium-browser");
  private static final String SIDE =
      "{\"organisation\":\"%s\",\"participant\":{\"person\":\"%s\",\"name\":\"N\",\"role\":\"board\"}}";

  private final List<String> lines = new CopyOnWriteArrayList<>();
  private RunningFonds fonds;
  private String relationship;

  @Test
  void aPageIsToldEverythingOnceAndInOrderThoughItsServiceIsAwayTwice() throws Exception {
    Path browser = browser();
    Assumptions.assumeTrue(browser != null, "there is no Chromium");
    Assumptions.assumeTrue(
        NodeLibrary.isThere(FOLDER, LIBRARY), "no node, no npm or no registry to get it from");
    fonds = new RunningFonds(Folders.fresh("eventsource"));
    try {
      relationship = relationship();
      String href = sent("anna", "c", null, "/feed/tickets", "").path("href");
      var page = page(browser, href);
      try {
        statements(5);
        awaitEvents(8);
        for (int cut = 1; cut <= 2; cut++) {
          statements(5);
          restart();
          statements(5);
          awaitEvents(8 + 10 * cut);
        }
        statements(1);
        awaitEvents(29);
      } finally {
        leave(page);
      }
    } finally {
      fonds.close();
    }
    var expected = IntStream.rangeClosed(1, 29).mapToObj("%016d"::formatted).toList();
    assertEquals(expected, events().map(it -> it[3]).toList());
    assertEquals(3, lines.stream().filter("open"::equals).count());
    System.out.println(
        "eventsource: 29 events, each once and in order; " + away() + " errors told");
  }

  private static Path browser() {
    return Stream.of(System.getenv("PATH").split(":"))
        .flatMap(folder -> BROWSERS.stream().map(it -> Path.of(folder, it)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElse(null);
  }

  private Process page(Path browser, String href) throws IOException {
    var node =
        new ProcessBuilder(
                "node", SCRIPT.toAbsolutePath().toString(), browser.toString(), address(), href)
            .directory(FOLDER.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Thread.ofVirtual().start(() -> node.inputReader().lines().forEach(lines::add));
    return node;
  }

  private static void leave(Process page) throws IOException, InterruptedException {
    page.getOutputStream().close();
    assertEquals(0, page.waitFor());
  }

  /** The same data and the same port, so that the page finds it again. */
  private void restart() throws Exception {
    fonds.close();
    awaitError();
    fonds = fonds.again();
  }

  private void awaitError() throws InterruptedException {
    long before = lines.lastIndexOf("open");
    while (lines.stream().skip(before).noneMatch("error 0"::equals)) {
      Thread.sleep(20);
    }
  }

  private void awaitEvents(int many) throws InterruptedException {
    while (events().count() < many) {
      Thread.sleep(20);
    }
  }

  /** What was told: "event", its id, its relationship, its sequence. */
  private Stream<String[]> events() {
    return lines.stream().filter(it -> it.startsWith("event ")).map(it -> it.split(" "));
  }

  private long away() {
    return lines.stream().filter(it -> it.startsWith("error")).count();
  }

  private void statements(int many) {
    for (int i = 0; i < many; i++) {
      String text = "{\"sort\":\"observation\",\"text\":\"More.\"}";
      sent("anna", "c", null, "/relationships/" + relationship + "/statements", text);
    }
  }

  private String relationship() {
    String client = organisation("c");
    String supplier = organisation("s");
    String body =
        "{\"client\":%s,\"supplier\":%s}"
            .formatted(SIDE.formatted(client, "anna"), SIDE.formatted(supplier, "bert"));
    return sent("ops", "operator", "operator", "/relationships", body).path("events[0].id");
  }

  private String organisation(String code) {
    String body = "{\"code\":\"" + code + "\",\"name\":\"N\"}";
    return sent("ops", "operator", "operator", "/organisations", body).path("id");
  }

  private String address() {
    return "http://127.0.0.1:" + fonds.port;
  }

  private Response sent(String person, String code, String role, String path, String body) {
    var signer = new TokenSigner(SigningKey.existing(fonds.folder), Clock.systemUTC());
    var request =
        RestAssured.given()
            .baseUri(address())
            .auth()
            .oauth2(signer.sign(person, code, role, Duration.ofHours(1)));
    var response =
        body.isEmpty()
            ? request.post(path)
            : request.contentType("application/json").body(body).post(path);
    assertTrue(response.statusCode() < 300, response.asString());
    return response;
  }
}
