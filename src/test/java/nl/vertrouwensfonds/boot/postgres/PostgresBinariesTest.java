package nl.vertrouwensfonds.boot.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.vertrouwensfonds.boot.data.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {
  @Test
  void halfUnpackedOnesAreUnpackedAnewAndWholeOnesKept(@TempDir Path temp) throws Exception {
    DataFolder folder = new DataFolder(temp);
    Path half = Files.createDirectories(folder.resolve("postgresql-18.4.unfinished/bin"));
    Files.writeString(half.resolve("postgres"), "half a program");
    List<String> progress = new ArrayList<>();

    PostgresBinaries binaries = PostgresBinaries.in(folder, progress::add);
    PostgresBinaries.in(folder, progress::add);

    assertEquals(List.of("unpacking PostgreSQL 18.4 ..."), progress);
    assertFalse(Files.exists(half));
    assertEquals("postgres (PostgreSQL) 18.4", versionOf(binaries.program("postgres")));
  }

  private static String versionOf(String program) throws Exception {
    Process process = new ProcessBuilder(program, "--version").start();
    return new String(process.getInputStream().readAllBytes()).strip();
  }
}
