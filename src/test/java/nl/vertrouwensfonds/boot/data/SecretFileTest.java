package nl.vertrouwensfonds.boot.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFileTest {
  @TempDir Path temp;

  @Test
  void keepsWhatItFirstSaid() {
    Path file = temp.resolve("secret");
    assertEquals("first", SecretFile.keep(file, () -> "first"));
    assertEquals("first", SecretFile.keep(file, () -> "second"));
  }

  @Test
  void isForTheOwnerAloneAndLeavesNoDraft() throws IOException {
    Path file = temp.resolve("secret");
    SecretFile.keep(file, () -> "s");
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    try (var files = Files.list(temp)) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void ofManyAtOnceOneWins() throws Exception {
    Path file = temp.resolve("secret");
    Set<String> seen = new HashSet<>();
    try (var pool = Executors.newFixedThreadPool(8)) {
      var makers =
          IntStream.range(0, 64)
              .mapToObj(i -> (Callable<String>) () -> SecretFile.keep(file, () -> "maker " + i))
              .toList();
      for (var maker : pool.invokeAll(makers)) {
        seen.add(maker.get());
      }
    }
    assertEquals(Set.of(Files.readString(file)), seen);
  }
}
