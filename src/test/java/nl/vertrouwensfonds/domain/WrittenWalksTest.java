package nl.vertrouwensfonds.domain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.log.codec.Codec;
import nl.vertrouwensfonds.log.codec.TreeCodec;
import org.junit.jupiter.api.Test;

/** Whatever happens is written and read to the last bit as by way of a tree. */
class WrittenWalksTest {

  private static final int WALKS = 40;
  private static final int ACTS = 100;

  @Test
  void everyEventOfManyWalks() {
    var walker = Walker.anew();
    var types = new HashSet<String>();
    for (int number = 0; number < WALKS; number++) {
      var walk = number % 4 == 0 ? Walk.told(walker) : new Walk(walker);
      for (int act = 0; act < ACTS; act++) {
        walk.step(Road.of(number, act));
      }
      walk.story.log().forEach(it -> sameBytes(it, types));
    }
    assertTrue(types.size() > 40, "types that were come to: " + types);
  }

  private static void sameBytes(Envelope envelope, Set<String> types) {
    byte[] bytes = TreeCodec.CURRENT.write(envelope);
    String type = Codec.name(envelope.data());
    assertArrayEquals(bytes, Codec.CURRENT.write(envelope));
    var read = TreeCodec.CURRENT.read(bytes);
    assertEquals(read, Codec.CURRENT.read(bytes));
    assertEquals(read, Codec.CURRENT.read(bytes, type));
    types.add(type);
  }
}
