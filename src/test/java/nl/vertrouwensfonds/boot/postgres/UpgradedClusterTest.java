package nl.vertrouwensfonds.boot.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.vertrouwensfonds.boot.data.DataFolder;
import nl.vertrouwensfonds.boot.data.UserFacingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After a power cut at any step of the swap one whole cluster is there, and no third one. */
class UpgradedClusterTest {

  @TempDir Path temp;
  private DataFolder folder;

  @BeforeEach
  void aNewOneIsComplete() throws IOException {
    folder = new DataFolder(temp);
    cluster("cluster", "17");
    cluster("upgrading/cluster", "18");
    Files.writeString(temp.resolve("upgrading/from"), "17");
    Files.createSymbolicLink(temp.resolve("archive"), temp.resolve("wal"));
  }

  private void cluster(String name, String version) throws IOException {
    Path made = Files.createDirectories(temp.resolve(name));
    Files.writeString(made.resolve("PG_VERSION"), version + "\n");
  }

  private String versionOf(String cluster) throws IOException {
    return EmbeddedPostgres.madeBy(temp.resolve(cluster));
  }

  @Test
  void asLongAsTheOlderHasItsNameItIsTheOne() throws IOException {
    UpgradedCluster.finishIfBegun(folder);
    assertEquals("17", versionOf("cluster"));
    assertTrue(Files.isSymbolicLink(temp.resolve("archive")));
    assertEquals(Optional.of("17"), new UpgradedCluster(folder).older());
  }

  @Test
  void onceItHasLostItTheNewOneTakesItsPlace() throws IOException {
    Files.move(temp.resolve("cluster"), temp.resolve("cluster-17"));
    isFinished();
  }

  @Test
  void alsoWhenItsArchiveWasPutAsideAlready() throws IOException {
    Files.move(temp.resolve("cluster"), temp.resolve("cluster-17"));
    new WalArchive(folder).putAside("17");
    isFinished();
  }

  private void isFinished() throws IOException {
    assertEquals(Optional.empty(), new UpgradedCluster(folder).older());
    assertEquals("18", versionOf("cluster"));
    assertEquals("17", versionOf("cluster-17"));
    assertFalse(Files.isSymbolicLink(temp.resolve("archive")));
    assertTrue(Files.isSymbolicLink(temp.resolve("archive-17")));
    assertFalse(Files.exists(temp.resolve("upgrading")));
  }

  @Test
  void oneThatIsNotCompleteTakesNoPlace() throws IOException {
    Files.move(temp.resolve("cluster"), temp.resolve("cluster-17"));
    Files.delete(temp.resolve("upgrading/from"));
    assertThrows(UserFacingException.class, () -> new UpgradedCluster(folder).older());
    assertFalse(Files.exists(temp.resolve("cluster")));
  }

  @Test
  void anOlderOneThatWasKeptBeforeStays() throws IOException {
    cluster("cluster-17", "17");
    UpgradedCluster.finishIfBegun(folder);
    assertEquals("17", versionOf("cluster"));
    var refusal =
        assertThrows(
            UserFacingException.class,
            () -> new UpgradedCluster(folder).make(Optional.empty(), (_, _) -> {}, _ -> {}));
    assertTrue(refusal.getMessage().contains("cluster-17 is there already"));
  }

  @Test
  void oneOfANewerPostgresqlIsNoneOfOurs() throws IOException {
    cluster("cluster", "19");
    var refusal =
        assertThrows(UserFacingException.class, () -> new UpgradedCluster(folder).older());
    assertTrue(refusal.getMessage().contains("start the version of the service that made it"));
  }
}
