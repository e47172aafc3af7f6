package nl.vertrouwensfonds.proof;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import nl.vertrouwensfonds.shared.Shared;
import org.junit.jupiter.api.Test;

/** Proofs that a leaf is in a tree, and that a tree continues another. */
class ProofsTest {

  private static final HexFormat HEX = HexFormat.of();

  /** A whole tree in memory. */
  private static byte[] node(Node it) {
    if (it.level() == 0) {
      return Leaf.hash(new byte[] {(byte) it.index()});
    }
    return Leaf.parent(
        node(new Node(it.level() - 1, 2 * it.index())),
        node(new Node(it.level() - 1, 2 * it.index() + 1)));
  }

  private static byte[] root(long size) {
    return new Range(0, size).hash(ProofsTest::node);
  }

  private static List<byte[]> hashes(List<Range> path) {
    return path.stream().map(it -> it.hash(ProofsTest::node)).toList();
  }

  private static List<byte[]> hashes(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(it -> HEX.parseHex(it.textValue()))
        .toList();
  }

  private static String reason(Optional<Flaw> flaw) {
    return flaw.map(it -> it.name().toLowerCase(Locale.ROOT)).orElse(null);
  }

  @Test
  void inclusionIsAcceptedAndRefusedAsTheReferenceDoes() {
    int seen = 0;
    for (var it : Shared.json("vectors/merkle_inclusion.json").path("cases")) {
      var found =
          Proofs.inclusion(
              HEX.parseHex(it.path("leafHash").textValue()),
              it.path("leafIdx").bigIntegerValue().longValue(),
              it.path("treeSize").bigIntegerValue().longValue(),
              HEX.parseHex(it.path("root").textValue()),
              hashes(it.path("proof")));
      String wanted = it.path("derivedReason").asText(null);
      wanted = "leaf_hash_length".equals(wanted) ? "hash_length" : wanted;
      assertEquals(wanted, reason(found), it.path("file").textValue());
      assertEquals(it.path("wantErr").booleanValue(), found.isPresent());
      seen++;
    }
    assertEquals(98, seen);
  }

  /** A root of another length than the hash's is as good as any between trees of one size. */
  @Test
  void consistencyIsAcceptedAndRefusedAsTheReferenceDoes() {
    int seen = 0;
    for (var it : Shared.json("vectors/merkle_consistency.json").path("cases")) {
      var found =
          Proofs.consistency(
              it.path("size1").bigIntegerValue().longValue(),
              it.path("size2").bigIntegerValue().longValue(),
              HEX.parseHex(it.path("root1").textValue()),
              HEX.parseHex(it.path("root2").textValue()),
              hashes(it.path("proof")));
      var wanted =
          switch (it.path("derivedReason").asText("")) {
            case "" -> null;
            case "size1_greater_than_size2" -> "sizes_reversed";
            case "size1_is_zero" -> "empty_tree";
            case "roots_differ_at_equal_size" -> "root_mismatch";
            case String other -> other;
          };
      assertEquals(wanted, reason(found), it.path("file").textValue());
      seen++;
    }
    assertEquals(98, seen);
  }

  @Test
  void aProofConsistsOfWhatTheRfcSays() {
    var shapes = Shared.json("vectors/merkle_proof_shapes.json");
    for (var it : shapes.path("inclusion")) {
      long index = it.path("index").longValue();
      long size = it.path("size").longValue();
      shape(it, () -> ProofPath.inclusion(index, size));
    }
    for (var it : shapes.path("consistency")) {
      long first = it.path("size1").longValue();
      long second = it.path("size2").longValue();
      shape(it, () -> ProofPath.consistency(first, second));
    }
    for (var it : shapes.path("rfc6962").path("inclusion")) {
      shape(it, () -> ProofPath.inclusion(it.path("index").longValue(), 7));
    }
    for (var it : shapes.path("rfc6962").path("consistency")) {
      shape(it, () -> ProofPath.consistency(it.path("size1").longValue(), 7));
    }
  }

  private interface Path {
    List<Range> find();
  }

  private static void shape(JsonNode it, Path path) {
    if (it.path("wantErr").booleanValue()) {
      assertThrows(IllegalArgumentException.class, path::find, it.toString());
      return;
    }
    var wanted = new ArrayList<Range>();
    it.path("path").forEach(r -> wanted.add(new Range(r.get(0).longValue(), r.get(1).longValue())));
    assertEquals(wanted, path.find(), it.toString());
  }

  @Test
  void theHashesAndProofsOfAllSmallTreesAddUpToThePublishedDigests() throws Exception {
    var cases = Shared.json("vectors/merkle_accumulated.json").path("cases");
    var hashes = MessageDigest.getInstance("SHA-256");
    var proofs = MessageDigest.getInstance("SHA-256");
    for (long end = 0; end <= 130; end++) {
      for (long start = 0; start <= end; start++) {
        if (start == end) {
          hashes.update(line("[%d, %d) %s".formatted(start, end, HEX.formatHex(Leaf.empty()))));
        } else if (start % ceiling(end - start) == 0) {
          subtree(start, end, hashes, proofs);
        }
      }
    }
    assertEquals(cases.get(0).path("want").textValue(), HEX.formatHex(hashes.digest()));
    assertEquals(cases.get(1).path("want").textValue(), HEX.formatHex(proofs.digest()));
  }

  private static void subtree(long start, long end, MessageDigest hashes, MessageDigest proofs) {
    var hash = HEX.formatHex(new Range(start, end).hash(ProofsTest::node));
    hashes.update(line("[%d, %d) %s".formatted(start, end, hash)));
    for (long index = start; index < end; index++) {
      var path = new StringBuilder("%d [%d, %d)".formatted(index, start, end));
      for (Range it : ProofPath.inclusion(index - start, end - start)) {
        var moved = new Range(it.from() + start, it.to() + start);
        path.append(' ').append(HEX.formatHex(moved.hash(ProofsTest::node)));
      }
      proofs.update(line(path.toString()));
    }
  }

  private static long ceiling(long size) {
    return size == 1 ? 1 : Long.highestOneBit(size - 1) << 1;
  }

  private static byte[] line(String text) {
    return (text + "\n").getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void everyProofOfEverySmallTreeHolds() {
    for (long size = 1; size <= 66; size++) {
      for (long i = 0; i < size; i++) {
        byte[] leaf = node(new Node(0, i));
        var path = hashes(ProofPath.inclusion(i, size));
        assertEquals(Optional.empty(), Proofs.inclusion(leaf, i, size, root(size), path));
        var grown = hashes(ProofPath.consistency(i + 1, size));
        assertEquals(
            Optional.empty(), Proofs.consistency(i + 1, size, root(i + 1), root(size), grown));
      }
    }
  }

  @Test
  void aProofOfALongLogTakesFewHashes() {
    long size = 1_000_003;
    var path = ProofPath.inclusion(654_321, size);
    var grown = ProofPath.consistency(654_321, size);
    for (var ranges : List.of(path, grown)) {
      assertEquals(true, ranges.stream().mapToInt(it -> it.nodes().size()).sum() <= 60);
    }
  }

  @Test
  void theGoldenLogHasTheRootOfEachOfItsCheckpoints() {
    var log = Shared.json("vectors/tessera_golden_log.json");
    var frontier = Frontier.EMPTY;
    var roots = new ArrayList<byte[]>();
    for (var it : log.path("entries")) {
      roots.add(frontier.root());
      frontier =
          frontier.append(Leaf.hash(Base64.getDecoder().decode(it.path("base64").textValue())));
    }
    roots.add(frontier.root());
    for (var it : log.path("checkpoints")) {
      byte[] root = HEX.parseHex(it.path("root").textValue());
      assertArrayEquals(root, roots.get(it.path("size").intValue()));
    }
    assertEquals(16, log.path("checkpoints").size());
  }
}
