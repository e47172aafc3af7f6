package nl.vertrouwensfonds.cli.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The scenarios that come with the program. */
final class Scenarios {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private Scenarios() {}

  /** Their names; in a file of its own because a jar does not tell what is in its folders. */
  static List<String> names() {
    try (InputStream index = open("index.txt")) {
      return new String(index.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Optional<Scenario> find(String name) {
    return names().contains(name) ? Optional.of(read(name)) : Optional.empty();
  }

  static Scenario read(String name) {
    return read(open(name + ".yaml"));
  }

  /** Reads it whole and closes it. */
  static Scenario read(InputStream yaml) {
    try (yaml) {
      return YAML.readValue(yaml, Scenario.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String file) {
    return Scenarios.class.getResourceAsStream("/scenarios/" + file);
  }
}
