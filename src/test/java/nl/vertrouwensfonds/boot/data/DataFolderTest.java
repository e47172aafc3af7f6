package nl.vertrouwensfonds.boot.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir Path temp;

  @Test
  void isMadeSoThatOthersPassThroughButSeeNothing() throws IOException {
    DataFolder folder = DataFolder.open(temp.resolve("a/b"));
    assertEquals("rwx--x--x", permissions(folder.path()));
    assertEquals(0, Files.list(folder.path()).count());
  }

  @Test
  void keepsThePermissionsItHas() throws IOException {
    Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwxr-x---"));
    assertEquals("rwxr-x---", permissions(DataFolder.open(temp).path()));
  }

  @Test
  void belowAFileThereIsNone() throws IOException {
    Path file = Files.createFile(temp.resolve("file"));
    var refused =
        assertThrows(UserFacingException.class, () -> DataFolder.open(file.resolve("data")));
    assertTrue(refused.getMessage().contains("FONDS_DATA"), refused::getMessage);
    assertTrue(refused.getMessage().contains(file.toString()), refused::getMessage);
  }

  @Test
  void secretsAreForTheOwnerAlone() throws IOException {
    Path keys = new DataFolder(temp).secretFolder("keys");
    assertEquals("rwx------", permissions(keys));
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
