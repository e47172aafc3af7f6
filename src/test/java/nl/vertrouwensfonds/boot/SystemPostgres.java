package nl.vertrouwensfonds.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * A PostgreSQL that this machine has a package of, run by the account of that package, in a place
 * below {@code target}.
 *
 * @param environment of the server
 */
record SystemPostgres(Path place, int port, Map<String, String> environment)
    implements AutoCloseable {

  /** A cluster with a database whose owner is {@code fonds}; it runs. */
  void make(String settings) throws Exception {
    bash("rm -rf %1$s && mkdir -p %1$s && chown postgres: %1$s".formatted(place));
    run("initdb -D data -A trust >/dev/null");
    String own = "port=%d\nunix_socket_directories='%s'\n".formatted(port, place);
    Files.writeString(
        place.resolve("data/postgresql.conf"), own + settings, StandardOpenOption.APPEND);
    start();
    sql("create role fonds login createrole password 'fonds'");
    sql("create database fonds owner fonds");
  }

  void start() throws Exception {
    run("pg_ctl -D data -l log -w start >/dev/null");
  }

  void sql(String sql) throws Exception {
    run("psql -p %d -h %s -q postgres -c \"%s\"".formatted(port, place, sql));
  }

  String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/fonds?user=fonds&password=fonds";
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url());
  }

  /** As the account of the database, with its programs, in the place. */
  void run(String command) throws Exception {
    Path script = place.resolve("command.sh");
    Files.writeString(
        script,
        "set -e\ncd %s\nPATH=$(ls -d /usr/lib/postgresql/*/bin | tail -1):$PATH\n%s\n"
            .formatted(place, command));
    bash("setpriv --reuid=postgres --regid=postgres --init-groups bash " + script);
  }

  private void bash(String command) throws IOException, InterruptedException {
    var run = new ProcessBuilder(List.of("bash", "-c", command + " </dev/null")).inheritIO();
    run.environment().putAll(environment);
    assertEquals(0, run.start().waitFor(), command);
  }

  @Override
  public void close() throws Exception {
    run("pg_ctl -D data -m immediate stop >/dev/null || true");
  }
}
