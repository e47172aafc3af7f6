package nl.vertrouwensfonds.shared;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Test data from independent sources. It is read in place, from the folder that the property {@code
 * fonds.shared} names, and is no part of the project; without it the tests that need it say so.
 */
public final class Shared {

  private static final Path FOLDER = Path.of(System.getProperty("fonds.shared", "../shared"));
  private static final JsonMapper JSON = new JsonMapper();

  private Shared() {}

  /** A file or folder of the test data; without it the test is skipped, and says so. */
  public static Path path(String name) {
    Path path = FOLDER.resolve(name);
    boolean mustBeThere = Files.isDirectory(FOLDER) && "true".equals(System.getenv("CI"));
    assertTrue(Files.exists(path) || !mustBeThere, path + " is missing");
    if (!Files.exists(path)) {
      // The reason would otherwise show in the reports only.
      System.out.println("skipped: there is no " + path);
    }
    assumeTrue(Files.exists(path), "skipped: there is no " + path);
    return path;
  }

  public static JsonNode json(String name) {
    try {
      return JSON.readTree(path(name).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
