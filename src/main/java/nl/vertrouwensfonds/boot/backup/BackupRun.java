package nl.vertrouwensfonds.boot.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import nl.vertrouwensfonds.boot.data.DataFolder;
import nl.vertrouwensfonds.boot.data.UserFacingException;
import nl.vertrouwensfonds.boot.postgres.ClusterFiles;
import nl.vertrouwensfonds.boot.postgres.WalArchive;

/**
 * One backup of a database that runs, from its start to its end. PostgreSQL takes it for abandoned
 * when the connection ends.
 */
public record BackupRun(DataFolder data, BackupFolder folder, Connection owner) {
  private static final Pattern FIRST_LOG = Pattern.compile("\\(file ([0-9A-F]{24})\\)");
  private static final int PATIENCE_SECONDS = 300;
  private static final String QUERY_CANCELED = "57014";

  /** What was made, and how large it is without the log. */
  public record Made(BaseBackup backup, long bytes) {}

  /**
   * Killed in here, what was begun has another name than a backup. The log goes to the folder from
   * the first step on, which is why that comes first: what is archived twice or for nothing does no
   * harm, what is not archived is lost.
   *
   * @throws UserFacingException when the folder is another database's, or the log does not get
   *     there
   */
  public Made make(Instant begun) throws IOException, SQLException, InterruptedException {
    String system = text("select system_identifier::text from pg_control_system()");
    failIfOfAnother(system);
    WalArchive.make(folder.wal());
    new WalArchive(data).leadTo(folder.wal(), owner);
    Path path = folder.unfinished(BaseBackup.name(begun));
    text("select pg_backup_start('fonds', true)::text");
    long bytes = ClusterFiles.copyRunning(data.resolve("cluster"), path.resolve("cluster"));
    String label = stop();
    Files.writeString(path.resolve("cluster").resolve("backup_label"), label);
    Secrets.copy(data.path(), path);
    var made = new BaseBackup(path, begun, now(), system, firstLog(label));
    return new Made(folder.complete(made), bytes);
  }

  private void failIfOfAnother(String system) throws IOException {
    for (var it : folder.backups()) {
      if (!it.system().equals(system)) {
        throw new UserFacingException(
            "%s has backups of another database; choose another folder".formatted(folder.path()));
      }
    }
  }

  /** Returns when all of the log that the backup needs is in the archive. */
  private String stop() throws SQLException {
    try (var statement = owner.createStatement()) {
      statement.setQueryTimeout(PATIENCE_SECONDS);
      var label = statement.executeQuery("select labelfile from pg_backup_stop(true)");
      label.next();
      return label.getString(1);
    } catch (SQLException e) {
      if (QUERY_CANCELED.equals(e.getSQLState())) {
        throw notArchived();
      }
      throw e;
    }
  }

  private UserFacingException notArchived() {
    return new UserFacingException(
        "no backup: the log does not get to %s within five minutes; the end of %s may say why"
            .formatted(folder.wal(), data.resolve("postgresql.log")));
  }

  private static String firstLog(String label) {
    var found = FIRST_LOG.matcher(label);
    if (!found.find()) {
      throw new IllegalStateException(label);
    }
    return found.group(1);
  }

  private Instant now() throws SQLException {
    try (var asked = owner.createStatement()) {
      var now = asked.executeQuery("select clock_timestamp()");
      now.next();
      return now.getObject(1, OffsetDateTime.class).toInstant();
    }
  }

  private String text(String sql) throws SQLException {
    try (var asked = owner.createStatement()) {
      var line = asked.executeQuery(sql);
      line.next();
      return line.getString(1);
    }
  }
}
