package nl.vertrouwensfonds.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator can set of the client, and what not. */
class ProducersTest {

  @TempDir Path folder;

  private static Producers with(Optional<String> file) {
    return new Producers(new KafkaSettings(Optional.of("127.0.0.1:9"), "t", file));
  }

  private Producers with(String lines) throws Exception {
    return with(
        Optional.of(Files.writeString(folder.resolve("client.properties"), lines).toString()));
  }

  @Test
  void theFileSaysHowItConnects() throws Exception {
    var made = with("security.protocol=SSL\nlinger.ms=50\n").properties();
    assertEquals("SSL", made.get("security.protocol"));
    assertEquals("50", made.get("linger.ms"));
  }

  @Test
  void whatTheOrderRestsOnCannotBeSet() throws Exception {
    var made =
        with("acks=1\nenable.idempotence=false\nmax.in.flight.requests.per.connection=5\n"
                + "retries=0\ndelivery.timeout.ms=1\ntransactional.id=x\n"
                + "bootstrap.servers=there:9092\n")
            .properties();
    assertEquals("all", made.get("acks"));
    assertEquals(true, made.get("enable.idempotence"));
    assertEquals(1, made.get("max.in.flight.requests.per.connection"));
    assertEquals(Integer.MAX_VALUE, made.get("retries"));
    assertEquals(Integer.MAX_VALUE, made.get("delivery.timeout.ms"));
    assertNull(made.get("transactional.id"));
    assertEquals("127.0.0.1:9", made.get("bootstrap.servers"));
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    var failed =
        assertThrows(KafkaException.class, () -> with(Optional.of("/not/there")).make(true));
    assertTrue(failed.getMessage().contains("FONDS_KAFKA_CLIENT"), failed.getMessage());
    assertTrue(failed.getMessage().contains("/not/there"), failed.getMessage());
  }

  @Test
  void whatAClientCanWorkWithIsMade() throws Exception {
    with("").make(false).close();
  }
}
