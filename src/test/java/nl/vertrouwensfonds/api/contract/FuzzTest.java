package nl.vertrouwensfonds.api.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import nl.vertrouwensfonds.api.LogsStand;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Nothing that a caller sends is answered by a fault of the server, or in a way that the contract
 * does not tell of. More of it: {@code mvn test -Dtest=FuzzTest -Dfuzz.requests=100000}; the same
 * again: {@code -Dfuzz.seed=...}.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@ExtendWith(LogsStand.class)
class FuzzTest {

  @Test
  void whateverIsSentIsAnsweredAsTheContractSays() throws InterruptedException {
    long seed = Long.getLong("fuzz.seed", System.nanoTime());
    var wrong = new Fuzz(seed).of(Integer.getInteger("fuzz.requests", 2000));
    wrong.forEach((what, asked) -> System.out.println("fuzz: " + what + "\nfuzz:   " + asked));
    assertEquals(Set.of(), wrong.keySet());
  }
}
