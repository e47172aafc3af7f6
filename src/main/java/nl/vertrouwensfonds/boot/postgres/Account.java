package nl.vertrouwensfonds.boot.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import nl.vertrouwensfonds.boot.data.Refused;

/**
 * As whom PostgreSQL runs. It refuses to be root, so a service started by root lends it {@code
 * nobody}; any other user runs it as himself.
 *
 * @param lent whether processes have to change to this account
 */
record Account(int user, int group, boolean lent) {
  static Account current() throws IOException {
    Path self = Path.of("/proc/self");
    int user = (int) Files.getAttribute(self, "unix:uid");
    return user == 0
        ? nobody()
        : new Account(user, (int) Files.getAttribute(self, "unix:gid"), false);
  }

  private static Account nobody() throws IOException {
    try (Stream<String> users = Files.lines(Path.of("/etc/passwd"))) {
      return users
          .map(line -> line.split(":"))
          .filter(user -> user[0].equals("nobody"))
          .map(user -> new Account(Integer.parseInt(user[2]), Integer.parseInt(user[3]), true))
          .findFirst()
          .orElseThrow(() ->
              new Refused(
                  "PostgreSQL cannot run as root, and there is no user nobody; start as another user"));
    }
  }

  /** Makes a folder that only this account can enter. */
  void createFolder(Path folder) throws IOException {
    Files.createDirectory(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    if (lent) {
      Files.setAttribute(folder, "unix:uid", user);
      Files.setAttribute(folder, "unix:gid", group);
    }
  }

  /**
   * @throws Refused when the folder is another account's
   */
  void mustOwn(Path folder) throws IOException {
    if ((int) Files.getAttribute(folder, "unix:uid") != user) {
      throw new Refused(
          "%s belongs to %s, who has to start the service, or choose another folder with FONDS_DATA"
              .formatted(folder, Files.getOwner(folder)));
    }
  }
}
