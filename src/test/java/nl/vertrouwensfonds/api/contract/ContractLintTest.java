package nl.vertrouwensfonds.api.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What programs say that many hold their contracts to. The build brought them; here is no network.
 */
class ContractLintTest {

  private static final Path NODE = Path.of("target/node");
  private static final List<String> SPECTRAL =
      List.of(
          NODE.resolve("node_modules/.bin/spectral").toString(),
          "lint",
          "--ruleset",
          NODE.resolve("spectral.yaml").toString(),
          "--display-only-failures",
          "--format",
          "text");
  private static final List<String> REDOCLY =
      List.of("node", NODE.resolve("redocly.mjs").toString());

  @TempDir Path folder;

  @BeforeAll
  static void theyAreHere() {
    assumeTrue(
        Files.exists(NODE.resolve("installed.json")),
        "npm was not there, or had no network, when this was built");
  }

  @Test
  void spectralWithTheRulesOfOwaspReportsNoError() throws Exception {
    assertEquals(0, run(SPECTRAL, Contract.FILE), this::said);
  }

  @Test
  void redoclyReportsNoError() throws Exception {
    assertEquals(0, run(REDOCLY, Contract.FILE), this::said);
  }

  @Test
  void bothFindWhatIsWrong() throws Exception {
    var wrong = folder.resolve("openapi.yaml");
    String contract = Files.readString(Contract.FILE);
    Files.writeString(wrong, contract.replace("schemas/Hash\"", "schemas/Hashed\""));
    for (var linter : List.of(SPECTRAL, REDOCLY)) {
      assertNotEquals(0, run(linter, wrong));
      assertTrue(said().contains("policyHash") || said().contains("Hashed"), said());
    }
  }

  private int run(List<String> linter, Path contract) throws IOException, InterruptedException {
    var command = new ArrayList<>(linter);
    command.add(contract.toString());
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said").toFile())
        .start()
        .waitFor();
  }

  private String said() {
    try {
      return Files.readString(folder.resolve("said"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
