package nl.vertrouwensfonds.boot.backup;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import nl.vertrouwensfonds.boot.data.DataFolder;
import nl.vertrouwensfonds.boot.data.FolderLock;
import nl.vertrouwensfonds.boot.data.UserFacingException;

/**
 * A database that its operator has restored by tools of his own.
 *
 * @param url where it is, as its owner
 * @param to up to which instant; empty for all that there was
 */
public record RestoredElsewhere(String url, Optional<Instant> to, InstantSource clock) {

  private static final String FROM = "a backup of its operator";

  /**
   * Lets the service that starts in this folder know. Killed in here, or called again, it skips
   * more positions than it must.
   *
   * @throws UserFacingException when the database refuses, or a service runs in the folder
   */
  public void tell(DataFolder data) throws IOException {
    try (var _ = FolderLock.take(data);
        var owner = DriverManager.getConnection(url)) {
      FeedPositions.skipLost(owner, to, clock);
      new RestoredMark(clock.instant(), to, FROM).write(data.path());
    } catch (SQLException e) {
      throw new UserFacingException("the restored database refuses: " + e.getMessage());
    }
  }
}
