package nl.vertrouwensfonds.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import nl.vertrouwensfonds.boot.RunningFonds;
import nl.vertrouwensfonds.boot.postgres.Folders;
import org.junit.jupiter.api.Test;

/** Every command in the README does what it says, in the order in which a newcomer meets them. */
class ReadmeIT {

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\n(.*?)^```$");
  private static final Pattern LINK = Pattern.compile("\\[[^]]+]\\((?!https?:)([^)#]+)\\)");

  private static final String SERVE = "./fonds serve\n";
  private static final String TEST = "./fonds test\n";

  /** Takes long; BenchIT runs it small. */
  private static final String BENCH = "./fonds bench\n";

  private static final Set<String> ELSEWHERE = Set.of(SERVE, TEST, BENCH);

  @Test
  void everyCommandRuns() throws Exception {
    var blocks = blocks();
    assertEquals(SERVE, blocks.getFirst());
    assertTrue(blocks.containsAll(ELSEWHERE));
    try (var fonds = new RunningFonds(Folders.fresh("readme"))) {
      for (String block : blocks) {
        if (!ELSEWHERE.contains(block)) {
          run(fonds, block);
        }
      }
    }
  }

  /** The test command cannot run itself; what runs the tests everywhere runs it. */
  @Test
  void theTestCommandIsWhatTestsEverywhere() throws IOException {
    assertTrue(Files.readString(Path.of(".ci/run")).contains(TEST.strip()));
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    LINK.matcher(readme())
        .results()
        .forEach(it -> assertTrue(Files.exists(Path.of(it.group(1))), it.group()));
  }

  private static void run(RunningFonds fonds, String block) throws Exception {
    var bash = new ProcessBuilder("bash", "-euo", "pipefail", "-c", block);
    bash.environment().putAll(fonds.environment());
    bash.redirectErrorStream(true);
    var process = bash.start();
    String said = new String(process.getInputStream().readAllBytes());
    assertTrue(process.waitFor(120, TimeUnit.SECONDS), block);
    assertEquals(0, process.exitValue(), block + "\n" + said);
  }

  private static List<String> blocks() throws IOException {
    return BLOCK.matcher(readme()).results().map(it -> it.group(1)).toList();
  }

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }
}
