package nl.vertrouwensfonds.boot;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.postgresql.Driver;
import org.slf4j.Logger;

/** The program in {@code src/main/docs/kafka.md}, as it stands there. */
final class KafkaExample {

  private static final Path PAGE = Path.of("src/main/docs/kafka.md");
  private static final Path SOURCE = Path.of("target/kafka/Told.java");
  private static final Pattern PROGRAM = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final String EVERYTHING = "select position || ' ' || (event->>'id') from told";

  private KafkaExample() {}

  /**
   * Position and id of all that it keeps of a topic in a database. It is killed when it has some,
   * and started again.
   */
  static List<String> run(String servers, Database database, int expected) throws Exception {
    var program = PROGRAM.matcher(Files.readString(PAGE));
    assertTrue(program.find());
    Files.writeString(SOURCE, program.group(1));
    until(servers, database, 1);
    until(servers, database, expected);
    return kept(database);
  }

  private static void until(String servers, Database database, int many) throws Exception {
    var process = started(servers, database.url());
    for (int i = 0; i < 300 && kept(database).size() < many; i++) {
      assertTrue(process.isAlive(), "the program has ended");
      Thread.sleep(100);
    }
    process.destroyForcibly().waitFor();
    assertTrue(kept(database).size() >= many, "the program does not get on");
  }

  private static Process started(String servers, String url) throws Exception {
    var jars =
        Stream.of(KafkaConsumer.class, Driver.class, Logger.class)
            .map(it -> it.getProtectionDomain().getCodeSource().getLocation().getPath())
            .collect(Collectors.joining(":"));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(java, "-cp", jars, SOURCE.toString(), servers, Kafka.TOPIC, url)
        .inheritIO()
        .start();
  }

  private static List<String> kept(Database database) throws Exception {
    var kept = new ArrayList<String>();
    try (var connection = database.connect();
        var rows = connection.createStatement().executeQuery(EVERYTHING)) {
      while (rows.next()) {
        kept.add(rows.getString(1));
      }
    } catch (SQLException notYetThere) {
      return List.of();
    }
    return kept;
  }
}
