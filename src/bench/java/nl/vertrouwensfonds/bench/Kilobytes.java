package nl.vertrouwensfonds.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Lines of {@code /proc} that look like {@code VmRSS: 123 kB}. */
final class Kilobytes {

  private Kilobytes() {}

  static long of(Path file, String name) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(it -> it.startsWith(name + ":"))
        .map(it -> it.replaceAll("\\D", ""))
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElseThrow();
  }
}
