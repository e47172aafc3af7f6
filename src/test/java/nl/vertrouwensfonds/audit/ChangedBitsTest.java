package nl.vertrouwensfonds.audit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Random;
import java.util.UUID;
import nl.vertrouwensfonds.api.FullTable;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.Test;

/** One bit anywhere in what is kept of a log is found; {@code -Dbits=10000} changes so many. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class ChangedBitsTest {

  private static final int BITS = Integer.getInteger("bits", 100);
  private static final long SEED = Long.getLong("seed", 20261127);

  @Inject Notary notary;
  @Inject SignedHeads heads;
  @Inject LogKeys keys;

  @Test
  void everyBitThatIsChangedIsFoundWithItsRevision() throws SQLException {
    var id = UUID.fromString(FullTable.recorded().relationship);
    System.out.println("seed " + SEED + ", bits " + BITS);
    try (var tampering = new Tampering(notary, heads, keys)) {
      assertTrue(tampering.found(id, _ -> {}).isEmpty());
      var bits = new ChangedBit(tampering.owner(), id, new Random(SEED));
      for (int changed = 0; changed < BITS; ) {
        if (changedAndFound(tampering, id, bits)) {
          changed++;
        }
      }
      System.out.println("found all, in " + bits.places());
    }
  }

  private static boolean changedAndFound(Tampering tampering, UUID id, ChangedBit bits)
      throws SQLException {
    bits.choose();
    boolean[] made = {false};
    var found = tampering.found(id, _ -> made[0] = bits.change());
    if (made[0]) {
      assertTrue(found.stream().anyMatch(bits::isNamedBy), bits + " was found as " + found);
    }
    return made[0];
  }
}
