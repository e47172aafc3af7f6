package nl.vertrouwensfonds.boot.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.vertrouwensfonds.boot.data.UserFacingException;

/** Starts processes as an account. */
record ProcessLauncher(SystemAccount account) {
  ProcessLauncher {
    if (account.switched() && !installed("setpriv")) {
      throw new UserFacingException(
          "PostgreSQL cannot run as root; install setpriv (package util-linux) or start as another user");
    }
  }

  /**
   * A process in a session of its own: Ctrl-C in the terminal must reach the service alone. Where
   * the system can do it, the process gets {@code lastSignal} when the thread that starts it ends,
   * also when the whole service is killed.
   */
  ProcessBuilder process(String lastSignal, Path folder, List<String> command) {
    List<String> line = new ArrayList<>();
    if (installed("setsid")) {
      line.add("setsid");
    }
    if (installed("setpriv")) {
      line.addAll(List.of("setpriv", "--pdeathsig", lastSignal));
      line.addAll(changeOfAccount());
    }
    line.addAll(command);
    ProcessBuilder process = new ProcessBuilder(line).directory(folder.toFile());
    // Settings meant for other PostgreSQL programs (PGDATA, PGPORT, ...) must not leak in.
    process.environment().keySet().removeIf(name -> !name.equals("PATH"));
    return process;
  }

  private List<String> changeOfAccount() {
    String user = Integer.toString(account.user());
    String group = Integer.toString(account.group());
    return account.switched()
        ? List.of("--reuid", user, "--regid", group, "--clear-groups")
        : List.of();
  }

  /**
   * @throws UserFacingException when the account cannot come to this folder
   */
  void mustReach(Path folder) throws IOException, InterruptedException {
    if (!reaches(folder)) {
      throw new UserFacingException(
          "PostgreSQL runs as the user nobody, who cannot enter %s; start with a folder he can enter: FONDS_DATA=/var/lib/vertrouwensfonds"
              .formatted(folder));
    }
  }

  /** Whether the account can come to this folder. */
  boolean reaches(Path folder) throws IOException, InterruptedException {
    var look = process("KILL", Path.of("/"), List.of("test", "-x", folder.toString()));
    return look.start().waitFor() == 0;
  }

  private static boolean installed(String program) {
    String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
    return Stream.of(path.split(":")).anyMatch(at -> Files.isExecutable(Path.of(at, program)));
  }
}
