package nl.vertrouwensfonds.boot;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.Callable;
import nl.vertrouwensfonds.boot.data.Refused;
import picocli.CommandLine.Command;

@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Starts the service and the database under it; Ctrl-C stops both.")
final class ServeCommand implements Callable<Integer> {
  @Override
  public Integer call() throws Exception {
    Settings settings = Settings.of(System.getenv());
    if (!Groundwork.isLaid()) {
      mustBeFree(settings.host(), settings.port());
    }
    AutoCloseable groundwork = Groundwork.lay(settings, System.err::println);
    return Run.untilStopped(Serving.class, groundwork);
  }

  /**
   * Asked first: otherwise it would show only after the database has started. Not after a reload in
   * development, which keeps the port.
   */
  private static void mustBeFree(String host, int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(host))) {
      socket.setReuseAddress(true);
    } catch (IOException e) {
      throw new Refused(
          "cannot listen on %s port %d (%s); choose another one with FONDS_PORT, as in FONDS_PORT=%d"
              .formatted(host, port, e.getMessage(), port + 1));
    }
  }
}
