package nl.vertrouwensfonds.boot.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The port of the server before this one: dashboards find the database where it was, as long as
 * nobody else has taken that port meanwhile. Half written or lost, another is taken.
 */
record LastPort(Path file) {

  int orElse(int other) throws IOException {
    if (Files.notExists(file)) {
      return other;
    }
    String text = Files.readString(file).strip();
    return text.matches("[1-9]\\d{0,4}") ? Integer.parseInt(text) : other;
  }

  void keep(int port) throws IOException {
    Files.writeString(file, port + "\n");
  }
}
