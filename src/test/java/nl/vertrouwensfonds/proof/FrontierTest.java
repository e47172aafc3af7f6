package nl.vertrouwensfonds.proof;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import nl.vertrouwensfonds.shared.Shared;
import org.junit.jupiter.api.Test;

/** The right edge of a growing tree. */
class FrontierTest {

  private static final HexFormat HEX = HexFormat.of();

  @Test
  void rootsOfTheReferenceTree() {
    var reference = Shared.json("vectors/merkle_roots.json");
    var frontier = Frontier.EMPTY;
    for (var root : reference.path("cases")) {
      long size = root.path("size").longValue();
      if (size > 0) {
        byte[] input = HEX.parseHex(reference.path("leafInputs").path((int) size - 1).textValue());
        frontier = frontier.append(Leaf.hash(input));
      }
      assertEquals(size, frontier.size());
      assertEquals(root.path("root").textValue(), HEX.formatHex(frontier.root()));
    }
    assertEquals(8, frontier.size());
  }

  @Test
  void anEmptyTreeHasTheHashOfNothing() {
    assertEquals(
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        HEX.formatHex(Frontier.EMPTY.root()));
  }

  @Test
  void growingEqualsTheRecursiveDefinition() {
    var leaves = new ArrayList<byte[]>();
    var frontier = Frontier.EMPTY;
    for (int i = 0; i < 200; i++) {
      byte[] leaf = Leaf.hash(new byte[] {(byte) i});
      leaves.add(leaf);
      frontier = Frontier.of(i, frontier.bytes()).append(leaf);
      assertArrayEquals(root(leaves), frontier.root(), "size " + (i + 1));
    }
  }

  @Test
  void aSizeThatDoesNotFitIsRefused() {
    var three = Frontier.EMPTY.append(new byte[32]).append(new byte[32]).append(new byte[32]);
    assertThrows(IllegalArgumentException.class, () -> Frontier.of(4, three.bytes()));
    assertThrows(IllegalArgumentException.class, () -> new Frontier(-1, List.of()));
  }

  /** RFC 9162, section 2.1.1, word for word. */
  private static byte[] root(List<byte[]> leaves) {
    if (leaves.size() == 1) {
      return leaves.getFirst();
    }
    int half = Integer.highestOneBit(leaves.size() - 1);
    return Leaf.parent(root(leaves.subList(0, half)), root(leaves.subList(half, leaves.size())));
  }
}
