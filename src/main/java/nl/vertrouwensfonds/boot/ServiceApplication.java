package nl.vertrouwensfonds.boot;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says where the service answers, once it does, and waits to be stopped. */
public class ServiceApplication implements QuarkusApplication {
  @ConfigProperty(name = "quarkus.http.host")
  String host;

  @ConfigProperty(name = "quarkus.http.port")
  int port;

  @Override
  public int run(String... args) {
    System.out.printf(
        Locale.ROOT, "Vertrouwensfonds answers on http://%s:%s (stop with Ctrl-C)%n", host, port);
    Quarkus.waitForExit();
    return 0;
  }
}
