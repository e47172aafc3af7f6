package nl.vertrouwensfonds.boot.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a postmaster writes about itself: its process id in line 1, its port in line 4, its status
 * in line 8.
 */
record PidFile(Path cluster) {
  Optional<Long> pid() throws IOException {
    return line(1).map(Long::valueOf);
  }

  Optional<Integer> port() throws IOException {
    return line(4).map(Integer::valueOf);
  }

  boolean saysReady(long pid) throws IOException {
    return pid().equals(Optional.of(pid)) && line(8).equals(Optional.of("ready"));
  }

  void delete() throws IOException {
    Files.deleteIfExists(path());
  }

  private Optional<String> line(int number) throws IOException {
    try {
      List<String> lines = Files.readAllLines(path());
      return lines.size() < number ? Optional.empty() : Optional.of(lines.get(number - 1).strip());
    } catch (NoSuchFileException none) {
      return Optional.empty();
    }
  }

  private Path path() {
    return cluster.resolve("postmaster.pid");
  }
}
