package nl.vertrouwensfonds.api.contract;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import nl.vertrouwensfonds.cli.client.ServiceClient;
import nl.vertrouwensfonds.cli.demo.ScenarioPlayer;
import nl.vertrouwensfonds.cli.terminal.TerminalMessages;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Clients as openapi-generator makes them compile, read all that was answered, and lose nothing of
 * it; an event of a type that they do not know included. Takes minutes and, at first, a network:
 * {@code mvn test -Dtest=GeneratedClients}.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class GeneratedClients {

  private static final String GENERATOR = "org.openapitools:openapi-generator-cli:7.25.0";
  private static final Path SOURCES = Path.of("src/test/clients").toAbsolutePath();
  private static final Path NODE = Path.of("target/node/node_modules").toAbsolutePath();
  private static final Path MCS = Path.of("/usr/bin/mcs");
  private static final Path NEWTONSOFT =
      Path.of("/usr/lib/cli/Newtonsoft.Json-5.0/Newtonsoft.Json.dll");
  private static final UUID NONE = new UUID(0, 0);
  private static final JsonMapper JSON = new JsonMapper();

  private static final Map<String, String> QUERIES =
      Map.of(
          "/relationships/{relationship}/trust/ledger", "?direction=client-in-supplier",
          "/relationships/{relationship}/checkpoint/consistency", "?from=2",
          "/relationships/{relationship}/events", "?limit=200",
          "/feed", "?limit=200",
          "/relationships/{relationship}/actions", "?form=true");

  private static Path folder;
  private static Path answers;

  @TestHTTPResource("/")
  URI address;

  @BeforeEach
  void answersAreRecorded() throws IOException {
    if (folder != null) {
      return;
    }
    folder = Path.of("target/clients").toAbsolutePath();
    if (Files.exists(folder)) {
      PathUtils.deleteDirectory(folder);
    }
    answers = Files.createDirectories(folder.resolve("answers"));
    var before = RestAssured.filters();
    RestAssured.filters(new RecordedAnswers(answers));
    everythingIsRead(AccessScene.led());
    theStoryIsRead();
    RestAssured.replaceFiltersWith(before);
    anEventIsOfANewType();
  }

  private static void everythingIsRead(AccessScene scene) {
    for (String who : List.of("client", "neutral", "reporting", "operator")) {
      reads().forEach(it -> read(scene.callers().get(who).token(), it, scene.ids()));
    }
  }

  private void theStoryIsRead() {
    var messages = new TerminalMessages(Locale.ENGLISH);
    var printed = new StringWriter();
    var signer = EmbeddedDatabase.signer();
    try (var service = ServiceClient.connect(address, signer, messages)) {
      ScenarioPlayer.play("farbo", service, new PrintWriter(printed), messages, Clock.systemUTC());
    }
    String story = printed.toString();
    var who = first("--person (\\S+) --org (\\S+)", story);
    String token = signer.sign(who.get(0), who.get(1), null, Duration.ofHours(1));
    String relationship = first("/relationships/([-0-9a-f]{36})", story).getFirst();
    reads().forEach(it -> readAll(token, it, relationship));
  }

  private static List<String> first(String pattern, String text) {
    var found = Pattern.compile(pattern).matcher(text);
    assertTrue(found.find(), text);
    return Stream.iterate(1, i -> i <= found.groupCount(), i -> i + 1).map(found::group).toList();
  }

  private static Stream<String> reads() {
    return Contract.written().operations().keySet().stream()
        .filter(it -> it.startsWith("GET "))
        .map(it -> it.substring(4));
  }

  /** Of each thing of the story that the address can be about. */
  private static void readAll(String token, String address, String relationship) {
    var last = AccessScene.named(address).reversed();
    String list = last.isEmpty() ? "relationship" : last.getFirst();
    var ids = new HashMap<>(Map.of("relationship", relationship, "policy", "fonds-1"));
    for (String id : ids(token, list, relationship)) {
      ids.put(list, id);
      read(token, address, ids);
    }
  }

  private static List<String> ids(String token, String of, String relationship) {
    String list = of.equals("breach") ? "breaches" : of + "s";
    return switch (of) {
      case "breach", "case", "commitment" ->
          given()
              .header("Authorization", "Bearer " + token)
              .get("/relationships/" + relationship + "/" + list + "?limit=200")
              .then()
              .statusCode(200)
              .extract()
              .path(list + ".id");
      case "revision" -> List.of("1", "2", "9");
      case "policy" -> List.of("fonds-1");
      default -> List.of(relationship);
    };
  }

  private static void read(String token, String template, Map<String, String> ids) {
    String path = template;
    for (String name : AccessScene.named(template)) {
      path = path.replace("{" + name + "}", ids.getOrDefault(name, "none"));
    }
    given()
        .header("Authorization", "Bearer " + token)
        .get(path + QUERIES.getOrDefault(template, ""));
  }

  private static void anEventIsOfANewType() throws IOException {
    for (Path answer : files(answers)) {
      var tree = JSON.readTree(answer.toFile());
      boolean changed = false;
      for (var event : tree.findParents("contentHash")) {
        ((ObjectNode) event).put("type", "moon-risen.v1").putObject("data").put("full", true);
        changed = true;
      }
      if (changed) {
        String name = answer.getFileName().toString().replace(".json", "-new.json");
        JSON.writeValue(answers.resolve(name).toFile(), tree);
      }
    }
  }

  @Test
  void ofJavaWithItsOwnHttpClient() throws Exception {
    java("native");
  }

  @Test
  void ofJavaAsItIsByDefault() throws Exception {
    java("okhttp-gson");
  }

  @Test
  void ofTypescriptWithFetch() throws Exception {
    var client = generated("typescript-fetch");
    var built = client.resolve("built");
    run(
        client,
        List.of(
            NODE.resolve(".bin/tsc").toString(),
            "--strict",
            "--target",
            "es2022",
            "--module",
            "commonjs",
            // Not those of the packages of the pages, which lie further up and have only a part of
            // them.
            "--typeRoots",
            "none",
            "--outDir",
            built.toString(),
            "index.ts"));
    var written = Files.createDirectory(client.resolve("written"));
    run(
        client,
        List.of(
            "node",
            SOURCES.resolve("reads.cjs").toString(),
            built.toString(),
            answers.toString(),
            written.toString()));
    nothingIsLost(written);
  }

  /**
   * With mono, as Debian has it, for want of a .NET that can be had everywhere: {@code apt-get
   * install mono-mcs mono-runtime libmono-cil-dev libnewtonsoft-json-cil-dev}. What the generated
   * code needs and is not there (Polly, for one, which is for retries) is stood in for.
   */
  @Test
  void ofCSharpWithItsOwnHttpClient() throws Exception {
    assumeTrue(
        Stream.of(MCS, NEWTONSOFT).allMatch(Files::exists), "no mono is here, or not all of it");
    var client = generated("csharp", "--library=httpclient", "-ptargetFramework=net48");
    for (String name : List.of("Reads", "Lacks")) {
      Files.copy(SOURCES.resolve(name + ".csharp.cs"), client.resolve("src/" + name + ".cs"));
    }
    run(
        client,
        List.of(
            MCS.toString(),
            "-langversion:latest",
            "-out:Reads.exe",
            "-r:" + NEWTONSOFT,
            "-r:System.ComponentModel.DataAnnotations,System.Net.Http,System.Runtime.Serialization,System.Web",
            "-recurse:src/*.cs"));
    var written = Files.createDirectory(client.resolve("written"));
    run(client, List.of("mono", "Reads.exe", answers.toString(), written.toString()));
    nothingIsLost(written, ReadBack.IN_FIFTEEN_DIGITS); // mono's writer of doubles keeps no more
  }

  private static void java(String library) throws Exception {
    var client = generated("java", "--library", library);
    Files.copy(
        SOURCES.resolve("Reads." + library + ".java"), client.resolve("src/main/java/Reads.java"));
    var written = Files.createDirectory(client.resolve("written"));
    run(
        client,
        List.of(
            "mvn",
            "-B",
            "-ntp",
            "-q",
            "compile",
            "org.codehaus.mojo:exec-maven-plugin:3.5.0:java",
            "-Dexec.mainClass=Reads",
            "-Dexec.args=" + answers + " " + written));
    nothingIsLost(written);
  }

  private static Path generated(String language, String... more) throws Exception {
    var generator = folder.resolve("generator");
    if (!Files.exists(generator)) {
      run(
          folder,
          List.of(
              "mvn",
              "-B",
              "-ntp",
              "-q",
              "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy",
              "-Dartifact=" + GENERATOR,
              "-Dmdep.stripVersion",
              "-DoutputDirectory=" + generator));
    }
    var client = folder.resolve(language + String.join("", more));
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-jar",
                generator.resolve("openapi-generator-cli.jar").toString(),
                "generate",
                "-i",
                Contract.FILE.toAbsolutePath().toString(),
                "-g",
                language,
                "-o",
                client.toString(),
                "--global-property",
                "models,apis,supportingFiles,modelTests=false,apiTests=false"));
    command.addAll(List.of(more));
    run(folder, command);
    return client;
  }

  private static void run(Path where, List<String> command) throws Exception {
    var output = Files.createTempFile(folder, "said", ".txt");
    var process =
        new ProcessBuilder(command)
            .directory(where.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    process.environment().put("JAVA_HOME", System.getProperty("java.home"));
    assertEquals(0, process.start().waitFor(), () -> command + "\n" + read(output));
  }

  private static String read(Path file) {
    try {
      String text = Files.readString(file);
      return text.substring(Math.max(0, text.length() - 4000));
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static void nothingIsLost(Path written) throws IOException {
    nothingIsLost(written, ReadBack.EXACTLY);
  }

  private static void nothingIsLost(Path written, ReadBack how) throws IOException {
    var lost = new TreeSet<String>();
    int events = 0;
    for (Path answer : files(answers)) {
      var before = JSON.readTree(answer.toFile());
      var after = JSON.readTree(written.resolve(answer.getFileName()).toFile());
      events += before.findParents("contentHash").size();
      how.lost(before, after).forEach(it -> lost.add(model(answer) + it));
      if (after.toString().contains(NONE.toString())) {
        lost.add(model(answer) + " has the id of nothing where there was none");
      }
    }
    assertTrue(events > 100, "only " + events + " events were read");
    assertEquals("", String.join("\n", lost));
  }

  private static String model(Path answer) {
    return answer.getFileName().toString().replaceAll("-.*", "");
  }
}
