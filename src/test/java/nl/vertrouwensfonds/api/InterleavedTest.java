package nl.vertrouwensfonds.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.Set;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Fifty organisations ask at the same time, over five connections to the database; some go away
 * before they are answered. Nobody is told anything of somebody else's. More of it: {@code mvn test
 * -Dtest=InterleavedTest -Dinterleaved.requests=100000}; the same kinds again: {@code
 * -Dinterleaved.seed=...}.
 */
@QuarkusTest
@TestProfile(InterleavedTest.FiveConnections.class)
@QuarkusTestResource(EmbeddedDatabase.class)
@ExtendWith(LogsStand.class)
class InterleavedTest {

  public static final class FiveConnections implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("quarkus.datasource.jdbc.max-size", "5");
    }
  }

  @Test
  void nobodyIsToldAnythingOfSomebodyElse() throws InterruptedException {
    var crowd = new Crowd(Long.getLong("interleaved.seed", System.nanoTime()));
    crowd.asks(Integer.getInteger("interleaved.requests", 800));
    System.out.println("interleaved: " + crowd.told());
    assertEquals(Set.of(), crowd.wrong());
    assertTrue(crowd.answered() > 0 && crowd.gone() > 0, crowd.told());
  }
}
