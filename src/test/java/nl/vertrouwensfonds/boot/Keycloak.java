package nl.vertrouwensfonds.boot;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A Keycloak of its own on this machine, with the realm that an operator could start from, in
 * memory alone. It is changed as an administrator would. It ends with {@link #close}, and with the
 * tests, however they end but by {@code kill -9}.
 */
final class Keycloak implements AutoCloseable {

  private static final Path REALM = Path.of("src/main/keycloak/fonds-realm.json");
  private static final Path UNPACKED = Path.of("target/keycloak");
  private static final long PATIENCE_SECONDS = 150;
  private static final String ADMIN = "admin";

  /** It lives for a minute: fewer optimisations, and a heap that is enough. */
  private static final String FLAGS = "-Xmx512m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

  private final int port;
  private final Path log = UNPACKED.resolve("keycloak.log");
  private Process process;

  Keycloak() throws IOException {
    port = RunningFonds.freePort();
  }

  /** Returns before it answers. */
  void start() throws IOException {
    Path home = home();
    Path imported = Files.createDirectories(home.resolve("data/import"));
    Files.copy(REALM, imported.resolve(REALM.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    var command =
        new ProcessBuilder(
            List.of(
                "bash",
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--db=dev-mem",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--import-realm"));
    command.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
    command.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN);
    command.environment().put("JAVA_OPTS", FLAGS);
    command.environment().put("JAVA_HOME", System.getProperty("java.home"));
    process = command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    Runtime.getRuntime().addShutdownHook(new Thread(this::end, "keycloak"));
  }

  private static Path home() throws IOException {
    try (Stream<Path> found = Files.list(UNPACKED)) {
      return found.filter(Files::isDirectory).findFirst().orElseThrow();
    }
  }

  void awaitReady() throws IOException, InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!answers()) {
      if (!process.isAlive() || System.nanoTime() > until) {
        throw new AssertionError("Keycloak does not start:\n" + Files.readString(log));
      }
      Thread.sleep(200);
    }
  }

  private boolean answers() throws InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create(issuer())).build();
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  String issuer() {
    return issuer("fonds");
  }

  private String issuer(String realm) {
    return "http://127.0.0.1:%d/realms/%s".formatted(port, realm);
  }

  /** What its token endpoint answers (RFC 6749, section 5.1). */
  JsonPath tokens(String realm, Map<String, ?> form) {
    return given()
        .contentType(ContentType.URLENC)
        .formParams(form)
        .post(issuer(realm) + "/protocol/openid-connect/token")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** Of the administrator; of another realm than the service's. */
  String adminToken() {
    var form =
        Map.of(
            "grant_type",
            "password",
            "client_id",
            "admin-cli",
            "username",
            ADMIN,
            "password",
            ADMIN);
    return tokens("master", form).getString("access_token");
  }

  RequestSpecification admin() {
    return given()
        .baseUri("http://127.0.0.1:" + port)
        .basePath("/admin/realms/fonds")
        .auth()
        .oauth2(adminToken())
        .contentType(ContentType.JSON);
  }

  /** The id under which it has a client. */
  String client(String name) {
    return admin().queryParam("clientId", name).get("/clients").path("[0].id");
  }

  /** Changes a client; what is not named stays. */
  void change(String name, Map<String, ?> changes) {
    String path = "/clients/" + client(name);
    Map<String, Object> client = admin().get(path).jsonPath().getMap("");
    client.putAll(changes);
    admin().body(client).put(path).then().statusCode(204);
  }

  /** Makes it, whatever it is; returns its id. */
  String make(String path, Object body) {
    String location =
        admin().body(body).post(path).then().statusCode(201).extract().header("Location");
    return location.substring(location.lastIndexOf('/') + 1);
  }

  @Override
  public void close() {
    if (process != null) {
      end();
    }
  }

  /** The script and what it started. */
  private void end() {
    var all = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroy);
    for (var it : all) {
      try {
        it.onExit().get(10, TimeUnit.SECONDS);
      } catch (Exception lasting) {
        it.destroyForcibly();
      }
    }
  }
}
