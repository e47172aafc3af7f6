package nl.vertrouwensfonds.boot.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.FileOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server says is kept, and does not grow for ever. */
class ServerLogTest {

  @TempDir Path folder;
  private ServerLog log;

  @BeforeEach
  void open() throws Exception {
    log = new ServerLog(folder.resolve("postgresql.log"));
    log.open();
  }

  @Test
  void whatIsLongLiesBesideItAndTheServerGoesOnAtItsBeginning() throws Exception {
    String said = "said\n".repeat(3 << 20);
    try (var server = new FileOutputStream(log.file().toFile(), true)) {
      server.write(said.getBytes());
      log.shorten();
      server.write("more".getBytes());
    }
    assertEquals("more", Files.readString(log.file()));
    assertEquals(said, Files.readString(log.before()));
    for (Path it : new Path[] {log.file(), log.before()}) {
      assertEquals(PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(it));
    }
  }

  @Test
  void whatIsShortStays() throws Exception {
    Files.writeString(log.file(), "said");
    log.shorten();
    assertEquals("said", Files.readString(log.file()));
    assertFalse(Files.exists(log.before()));
  }
}
