package nl.vertrouwensfonds.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import nl.vertrouwensfonds.boot.data.UserFacingException;
import nl.vertrouwensfonds.boot.postgres.EmbeddedPostgres;
import org.postgresql.Driver;

/** Loads the database under a service without the service, in tables of its own beside it. */
final class Pgbench {

  private static final Path SCRIPTS = Path.of("src/bench/pgbench");
  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
  private static final Pattern FAILED = Pattern.compile("number of failed transactions: ([0-9]+)");

  private final Town town;
  private final Tools tools;
  private final int relationships;

  /** Makes those tables, as the service's are now. */
  Pgbench(Town town, Tools tools, int relationships) throws SQLException, IOException {
    this.town = town;
    this.tools = tools;
    this.relationships = relationships;
    try (var owner = EmbeddedPostgres.connect(town.data());
        var statement = owner.createStatement()) {
      statement.execute(Files.readString(SCRIPTS.resolve("schema.sql")));
    }
  }

  /** A script of ours, with what a real append wrote where it wants that. */
  Path script(String name) throws SQLException, IOException {
    String text = Files.readString(SCRIPTS.resolve(name));
    try (var owner = EmbeddedPostgres.connect(town.data());
        var statement = owner.createStatement();
        var one =
            statement.executeQuery(
                """
                select e.type, e.envelope, e.leaf, c.salt, c.body, r.frontier,
                       convert_to(to_jsonb(p)::text, 'UTF8') as commitment
                  from event e join content c on c.event = e.id
                  join relationship r on r.id = e.relationship
                  join commitment p on p.commitment = e.id and p.answer is null
                 order by e.effective_at desc limit 1
                """)) {
      one.next();
      text = text.replace("{type}", one.getString("type"));
      for (String column : List.of("envelope", "leaf", "salt", "body", "frontier", "commitment")) {
        String hex = "\\x" + HexFormat.of().formatHex(one.getBytes(column));
        text = text.replace("{" + column + "}", hex);
      }
    }
    return Files.writeString(town.data().resolve(name), text);
  }

  /** The same with all that is written in one go, without waiting for each statement. */
  Path together(Path script) throws IOException {
    String text =
        Files.readString(script)
            .replace("-- writes\n", "\\startpipeline\n")
            .replace("-- end of writes\n", "\\endpipeline\n");
    return Files.writeString(script.resolveSibling("together.sql"), text);
  }

  /** Transactions a second. */
  double rate(Path script, int connections, int seconds) throws Exception {
    var command =
        new ProcessBuilder(
            tools.pgbench(),
            "-n",
            "-M",
            "prepared",
            "-c",
            Integer.toString(connections),
            "-j",
            "1",
            "-T",
            Integer.toString(seconds),
            "-D",
            "relationships=" + (relationships - 1),
            "-f",
            script.toString());
    try (Connection owner = EmbeddedPostgres.connect(town.data())) {
      Properties at = Driver.parseURL(owner.getMetaData().getURL(), null);
      var environment = command.environment();
      environment.put("PGHOST", at.getProperty("PGHOST"));
      environment.put("PGPORT", at.getProperty("PGPORT"));
      environment.put("PGDATABASE", at.getProperty("PGDBNAME"));
      environment.put("PGUSER", owner.getMetaData().getUserName());
      environment.put("PGPASSWORD", password());
      environment.put("PGOPTIONS", "-c search_path=bench,public");
    }
    String said = Tools.run(command);
    var failed = FAILED.matcher(said);
    var rate = RATE.matcher(said);
    if (said.contains("actually processed: 0\n")) {
      return 0;
    }
    if (!rate.find() || failed.find() && !failed.group(1).equals("0")) {
      throw new UserFacingException("pgbench failed: " + said);
    }
    return Double.parseDouble(rate.group(1));
  }

  /** Of the owner of the tables, where the service keeps it. */
  private String password() throws IOException {
    var lines = new Properties();
    try (var in = Files.newBufferedReader(town.data().resolve("database-passwords"))) {
      lines.load(in);
    }
    return lines.getProperty("owner");
  }
}
