package nl.vertrouwensfonds.boot.data;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {
  @Test
  void isHeldOnceAtATime(@TempDir Path temp) throws Exception {
    DataFolder folder = new DataFolder(temp);
    FolderLock lock = FolderLock.take(folder);
    var refused = assertThrows(UserFacingException.class, () -> FolderLock.take(folder));
    assertTrue(refused.getMessage().contains(temp.toString()), refused::getMessage);
    lock.close();
    FolderLock.take(folder).close();
  }
}
