package nl.vertrouwensfonds.boot;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import nl.vertrouwensfonds.boot.data.DataFolder;
import nl.vertrouwensfonds.boot.postgres.EmbeddedPostgres;
import nl.vertrouwensfonds.boot.tokens.SigningKey;
import nl.vertrouwensfonds.boot.tokens.TokenProperties;

/** Starts what Quarkus needs before it starts itself: the data folder, keys, the database. */
final class Bootstrap {
  /** Lives as long as the process: a reload in development starts the application only. */
  private static final String STARTED = "fonds.bootstrap.started";

  private Bootstrap() {}

  static boolean isStarted() {
    return Boolean.getBoolean(STARTED);
  }

  /**
   * Starts it and tells Quarkus, by system properties, where it is. Once in a process; later calls
   * do nothing.
   *
   * @return ends what was started; to be called after Quarkus has ended
   * @throws nl.vertrouwensfonds.boot.data.UserFacingException when the settings cannot be met
   */
  static AutoCloseable start(Settings settings, Consumer<String> progress)
      throws IOException, InterruptedException, SQLException {
    if (isStarted()) {
      return () -> {};
    }
    DataFolder folder = DataFolder.open(settings.data());
    Map<String, String> properties = new HashMap<>(tokens(settings, folder));
    properties.putAll(WebhookProperties.of(folder));
    properties.putAll(LogKeyFile.properties(folder, SystemClock.microseconds()));
    properties.putAll(OriginProperties.of(settings.origins()));
    properties.putAll(TraceProperties.of(settings.traces()));
    properties.putAll(RestoredProperties.of(folder));
    AutoCloseable database = database(settings, folder, progress, properties);
    properties.forEach(System::setProperty);
    System.setProperty(STARTED, "true");
    // An address of no form is for the service to refuse: by itself the server does without a word.
    System.setProperty("vertx.disableURIValidation", "true");
    return database;
  }

  private static Map<String, String> tokens(Settings settings, DataFolder folder) {
    return settings
        .issuer()
        .map(TokenProperties::of)
        .orElseGet(() -> TokenProperties.of(SigningKey.keep(folder)));
  }

  private static AutoCloseable database(
      Settings settings,
      DataFolder folder,
      Consumer<String> progress,
      Map<String, String> properties)
      throws IOException, InterruptedException, SQLException {
    if (settings.databaseUrl().isPresent()) {
      String url = settings.databaseUrl().get();
      properties.putAll(DatabaseProperties.of(url));
      new ExternalDatabase(url).mustBeFit();
      return () -> {};
    }
    EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, progress);
    properties.putAll(DatabaseProperties.of(postgres));
    properties.put("fonds.embedded.folder", folder.path().toString());
    return postgres;
  }
}
