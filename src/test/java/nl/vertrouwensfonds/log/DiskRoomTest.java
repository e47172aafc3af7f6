package nl.vertrouwensfonds.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is recorded where there is little room, and of a database elsewhere nothing is known. */
class DiskRoomTest {

  private static final long MORE_THAN_ANY_DISK = Long.MAX_VALUE;

  @TempDir Path folder;

  @BeforeEach
  void aCluster() throws Exception {
    Files.createDirectories(folder.resolve("cluster/pg_wal"));
  }

  @Test
  void whereThereIsRoomNothingLacks() {
    var room = new DiskRoom(Optional.of(folder), 0);
    assertEquals(Optional.empty(), room.lack());
    room.failIfShort();
  }

  @Test
  void whatLacksIsSaidAndNothingIsRecorded() {
    var room = new DiskRoom(Optional.of(folder), MORE_THAN_ANY_DISK);
    String said = room.lack().orElseThrow();
    assertTrue(said.contains(folder.toString()), said);
    assertEquals(said, assertThrows(Unavailable.class, room::failIfShort).getMessage());
  }

  /** The write-ahead log may have a disk of its own, and that may be the full one. */
  @Test
  void theLogsOwnDiskCounts() throws Exception {
    Files.delete(folder.resolve("cluster/pg_wal"));
    Files.createSymbolicLink(folder.resolve("cluster/pg_wal"), Path.of("/proc/self"));
    assertTrue(new DiskRoom(Optional.of(folder), 1).lack().orElseThrow().contains("pg_wal"));
  }

  @Test
  void aDatabaseElsewhereIsItsOperatorsConcern() {
    assertEquals(Optional.empty(), new DiskRoom(Optional.empty(), MORE_THAN_ANY_DISK).lack());
  }
}
