package nl.vertrouwensfonds.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import nl.vertrouwensfonds.boot.data.DataFolder;

/** The database of a running service, seen from outside: by what it leaves in its folder. */
public record Database(DataFolder folder) {
  Path cluster() {
    return folder.resolve("cluster");
  }

  long postmaster() throws IOException {
    return Long.parseLong(pidFile().get(0).strip());
  }

  private List<String> pidFile() throws IOException {
    return Files.readAllLines(cluster().resolve("postmaster.pid"));
  }

  public Connection connect() throws IOException, SQLException {
    return DriverManager.getConnection(url());
  }

  /** Where its owner finds it. */
  String url() throws IOException {
    return url(port());
  }

  int port() throws IOException {
    return Integer.parseInt(pidFile().get(3).strip());
  }

  /** Through a port that leads there. */
  String url(int port) throws IOException {
    Properties passwords = new Properties();
    try (var reader = Files.newBufferedReader(folder.resolve("database-passwords"))) {
      passwords.load(reader);
    }
    return "jdbc:postgresql://127.0.0.1:%d/fonds?user=fonds_owner&password=%s"
        .formatted(port, passwords.getProperty("owner"));
  }

  void write(String note) throws IOException, SQLException {
    try (Connection connection = connect()) {
      connection.createStatement().execute("CREATE TABLE IF NOT EXISTS note (text text)");
      connection.createStatement().execute("INSERT INTO note VALUES ('" + note + "')");
    }
  }

  List<String> notes() throws IOException, SQLException {
    List<String> notes = new ArrayList<>();
    try (Connection connection = connect();
        var rows = connection.createStatement().executeQuery("SELECT text FROM note")) {
      while (rows.next()) {
        notes.add(rows.getString(1));
      }
    }
    return notes;
  }

  /** Every process that works in the folder of the cluster, whoever started it. */
  public List<Long> processes() {
    try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
      return all.map(ProcessHandle::pid).filter(this::worksHere).toList();
    }
  }

  private boolean worksHere(long pid) {
    try {
      return Files.readSymbolicLink(Path.of("/proc/" + pid + "/cwd")).equals(cluster());
    } catch (IOException ended) {
      return false;
    }
  }
}
