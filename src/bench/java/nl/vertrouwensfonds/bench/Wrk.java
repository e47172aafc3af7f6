package nl.vertrouwensfonds.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.vertrouwensfonds.boot.data.UserFacingException;

/**
 * A load by wrk, and what came of it.
 *
 * @param answers all of them
 * @param micros how long it took
 * @param refused answers of 400 and more
 * @param lost no answer within ten seconds, or no connection
 * @param p50 microseconds of an answer
 * @param p99 likewise
 */
record Wrk(long answers, long micros, long refused, long lost, long p50, long p99) {

  private static final JsonMapper JSON = new JsonMapper();

  /** What is asked. */
  enum Load {
    APPEND,
    READ,
    HELLO
  }

  /**
   * Some connections that each ask again as soon as they have an answer.
   *
   * @param people a file of who asks about what
   */
  static Wrk run(Tools tools, Server server, Load load, Path people, int connections, int seconds)
      throws IOException, InterruptedException {
    var done = start(tools, server, load, people, connections, seconds);
    String said = new String(done.getInputStream().readAllBytes());
    if (done.waitFor() != 0) {
      throw new UserFacingException("wrk failed: " + said);
    }
    var figures = read(said);
    if (figures.refused + figures.lost > 0) {
      System.out.printf("# %s: %s%n", load, figures);
    }
    return figures;
  }

  static Process start(
      Tools tools, Server server, Load load, Path people, int connections, int seconds)
      throws IOException {
    var command =
        new ProcessBuilder(
            List.of(
                tools.wrk(),
                "-t1",
                "-c" + connections,
                "-d" + seconds,
                "--timeout",
                "10",
                "-s",
                "src/bench/wrk/load.lua",
                server.url(),
                "--",
                load.name().toLowerCase(java.util.Locale.ROOT),
                people.toString(),
                Long.toString(System.nanoTime(), 36)));
    return Children.start(command.redirectErrorStream(true));
  }

  static Wrk read(String said) throws IOException {
    String figures =
        said.lines().filter(it -> it.startsWith("{")).reduce((_, last) -> last).orElse("{}");
    return JSON.readValue(figures, Wrk.class);
  }

  /** Answers that said yes, each second; 0 when there was none. */
  double rate() {
    return (answers - refused) * 1e6 / micros;
  }
}
