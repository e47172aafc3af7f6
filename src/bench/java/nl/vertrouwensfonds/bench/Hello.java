package nl.vertrouwensfonds.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.vertrouwensfonds.boot.data.DataFolder;
import nl.vertrouwensfonds.boot.tokens.SigningKey;
import nl.vertrouwensfonds.boot.tokens.TokenProperties;

/** The least that a service of this stack can do: src/bench/hello. */
final class Hello {

  static final String PATH = "/hello";

  private Hello() {}

  /**
   * Builds it anew.
   *
   * @return what to start
   */
  static Path build(Path folder) throws IOException, InterruptedException {
    var target = folder.resolve("hello");
    Tools.run(
        List.of(
            "mvn",
            "-B",
            "-q",
            "-f",
            "src/bench/hello/pom.xml",
            "package",
            "-Dquarkus.platform.version=" + Machine.quarkus(),
            "-Dhello.target=" + target));
    return target.resolve("quarkus-app/quarkus-run.jar");
  }

  /** Believes the tokens of a service; runs as ./fonds has it, and without a cache. */
  static Server start(Path jar, DataFolder service, Path log) throws IOException {
    int port = Server.freePort();
    var command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin/java").toString(),
            "-XX:+UseSerialGC",
            "-Xmx512m",
            "-Dquarkus.http.port=" + port);
    TokenProperties.of(SigningKey.existing(service))
        .forEach((name, value) -> command.command().add("-D" + name + "=" + value));
    command.command().addAll(List.of("-jar", jar.toString()));
    return Server.start(command, port, port, log);
  }
}
