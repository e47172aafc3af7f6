package nl.vertrouwensfonds.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import nl.vertrouwensfonds.boot.data.DataFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * While many write, the disk is full, and then it is not. Not among the tests, for only root can
 * make a small disk: {@code mvn test -Dtest=FullDisk}, after the service was built.
 */
@Timeout(300)
class FullDisk {

  private static final Path DISK = Path.of("target/full-disk").toAbsolutePath();
  private static final Path LOG_DISK = Path.of("target/full-disk-log").toAbsolutePath();
  private static final List<String> HONEST =
      List.of("201", "503 unavailable", "503 outcome-unknown");

  @Test
  void ofAllThatIsKept() throws Exception {
    mount(DISK, 700);
    fullAndNot(DISK);
  }

  @Test
  void ofTheWriteAheadLog() throws Exception {
    mount(DISK, 700);
    mount(LOG_DISK, 500);
    new RunningFonds(folder()).close();
    run("mv", DISK + "/data/cluster/pg_wal", LOG_DISK + "/pg_wal");
    Files.createSymbolicLink(DISK.resolve("data/cluster/pg_wal"), LOG_DISK.resolve("pg_wal"));
    fullAndNot(LOG_DISK);
  }

  private static void fullAndNot(Path disk) throws Exception {
    try (var running = new RunningFonds(folder())) {
      String relationship = TwoServersIT.registered(running);
      var writers = new Writers(running, relationship);
      writers.busy(true);
      writers.awaitRecorded(100);
      Path ballast = disk.resolve("ballast");
      run("sh", "-c", "cat /dev/zero > " + ballast + " 2>/dev/null || true");
      long full = System.nanoTime();
      await(running, 503);
      double told = (System.nanoTime() - full) / 1e9;
      Thread.sleep(5000); // it stays so, and the database with it
      TwoServersIT.as(running, "anna", "c").get(relationship + "/trust").then().statusCode(200);
      String said = writers.answers().toString();
      Files.delete(ballast);
      long free = System.nanoTime();
      await(running, 200);
      double back = (System.nanoTime() - free) / 1e9;
      writers.awaitRecorded(100);
      writers.end();
      System.out.printf(
          "full disk: told after %.1f s, %s; back after %.1f s; %d recorded, %s%n",
          told, said, back, writers.recorded(), writers.answers());
      assertEquals(Map.of(), writers.wrong());
      assertTrue(HONEST.containsAll(writers.answers().keySet()), writers.answers().toString());
    }
  }

  private static void await(RunningFonds running, int health) throws Exception {
    for (int i = 0; i < 600 && running.health() != health; i++) {
      Thread.sleep(100);
    }
    assertEquals(health, running.health());
  }

  private static DataFolder folder() throws IOException {
    return new DataFolder(DISK.resolve("data"));
  }

  private static void mount(Path disk, int megabytes) throws Exception {
    Files.createDirectories(disk);
    run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "none", disk.toString());
    Files.setPosixFilePermissions(disk, PosixFilePermissions.fromString("rwxrwxrwx"));
  }

  @AfterEach
  void unmount() throws Exception {
    for (Path it : List.of(DISK, LOG_DISK)) {
      new ProcessBuilder("umount", "-l", it.toString()).start().waitFor();
    }
  }

  private static void run(String... command) throws Exception {
    assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
  }
}
