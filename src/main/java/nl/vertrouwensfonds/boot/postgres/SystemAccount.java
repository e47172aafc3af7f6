package nl.vertrouwensfonds.boot.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import nl.vertrouwensfonds.boot.data.UserFacingException;

/**
 * As whom PostgreSQL runs. It refuses to be root, so a service started by root runs it as {@code
 * nobody}; any other user runs it as himself.
 *
 * @param switched whether processes have to change to this account
 */
record SystemAccount(int user, int group, boolean switched) {
  static SystemAccount current() throws IOException {
    Path self = Path.of("/proc/self");
    int user = (int) Files.getAttribute(self, "unix:uid");
    return user == 0
        ? nobody()
        : new SystemAccount(user, (int) Files.getAttribute(self, "unix:gid"), false);
  }

  /** Whoever this process runs as: what it makes is its own. */
  static SystemAccount own() {
    return new SystemAccount(0, 0, false);
  }

  private static SystemAccount nobody() throws IOException {
    try (Stream<String> users = Files.lines(Path.of("/etc/passwd"))) {
      return users
          .map(line -> line.split(":"))
          .filter(user -> user[0].equals("nobody"))
          .map(
              user -> new SystemAccount(Integer.parseInt(user[2]), Integer.parseInt(user[3]), true))
          .findFirst()
          .orElseThrow(() ->
              new UserFacingException(
                  "PostgreSQL cannot run as root, and there is no user nobody; start as another user"));
    }
  }

  /** Makes a folder that only this account can enter. */
  void createFolder(Path folder) throws IOException {
    Files.createDirectory(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    give(folder);
  }

  /** Makes a file or folder this account's. */
  void give(Path path) throws IOException {
    if (switched) {
      Files.setAttribute(path, "unix:uid", user);
      Files.setAttribute(path, "unix:gid", group);
    }
  }

  /**
   * @throws UserFacingException when the folder is another account's
   */
  void mustOwn(Path folder) throws IOException {
    if ((int) Files.getAttribute(folder, "unix:uid") != user) {
      throw new UserFacingException(
          "%s belongs to %s, who has to start the service, or choose another folder with FONDS_DATA"
              .formatted(folder, Files.getOwner(folder)));
    }
  }
}
