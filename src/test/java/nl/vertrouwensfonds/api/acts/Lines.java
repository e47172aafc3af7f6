package nl.vertrouwensfonds.api.acts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of a file in which acts are told, without remarks. */
final class Lines {

  private Lines() {}

  static List<String> of(String file) {
    try (var in = Lines.class.getResourceAsStream("/acts/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(it -> !it.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
