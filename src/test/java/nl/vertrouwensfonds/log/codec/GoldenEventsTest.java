package nl.vertrouwensfonds.log.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.CorruptLog;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentMade;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every event version has one file that says how it is stored. Files are added and never changed:
 * what was once written must be read, and hashed, the same for ever.
 */
class GoldenEventsTest {

  private static final Pattern WITH_FRACTION = Pattern.compile("\":-?\\d+[.eE]");

  static Stream<Envelope> samples() {
    return Samples.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void isWrittenAsItAlwaysWas(Envelope sample) throws IOException {
    byte[] golden = golden(Codec.name(sample.data()));
    assertEquals(text(golden), text(Codec.CURRENT.write(sample)));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void isReadAsItWasWritten(Envelope sample) throws IOException {
    byte[] golden = golden(Codec.name(sample.data()));
    assertEquals(sample, Codec.CURRENT.read(golden));
    assertArrayEquals(golden, Codec.CURRENT.write(Codec.CURRENT.read(golden)));
  }

  @Test
  void aPromiseOfAnAgreementIsWrittenAsItAlwaysWas() throws IOException {
    byte[] golden = golden("commitment-made.v1.agreed");
    assertEquals(text(golden), text(Codec.CURRENT.write(Samples.agreed())));
    assertEquals(Samples.agreed(), Codec.CURRENT.read(golden));
  }

  @Test
  void everyEventHasASampleAndAName() {
    var sampled = samples().map(it -> it.data().getClass()).collect(Collectors.toSet());
    assertEquals(records(Event.class), sampled);
    samples().forEach(it -> assertNotNull(Codec.name(it.data())));
    var names =
        Arrays.stream(EventNames.values()).map(EventNames::toString).collect(Collectors.toSet());
    assertEquals(EventNames.values().length, sampled.size(), names.toString());
  }

  @Test
  void bytesAreAsciiWithoutWhiteSpaceAndNoNumberHasAFraction() {
    samples()
        .map(it -> text(Codec.CURRENT.write(it)))
        .forEach(it -> {
          assertTrue(it.chars().allMatch(c -> c > 0x20 && c < 0x7F), it);
          assertTrue(!WITH_FRACTION.matcher(it).find(), it);
        });
  }

  @Test
  void anOlderShapeIsReadAsTheNext() throws IOException {
    var upcaster =
        new Upcaster(
            "commitment-made.v0",
            "commitment-made.v1",
            data -> {
              data.set("due", data.remove("dueDay"));
              data.put("size", "normal");
              return data;
            });
    String older =
        text(golden("commitment-made.v1"))
            .replace("commitment-made.v1", "commitment-made.v0")
            .replace("\"due\"", "\"dueDay\"")
            .replace(",\"size\":\"large\"", "");
    byte[] stored = older.getBytes(StandardCharsets.UTF_8);
    var read = new Codec(List.of(upcaster)).read(stored);
    var made = (CommitmentMade) Codec.CURRENT.read(golden("commitment-made.v1")).data();
    assertEquals(new CommitmentMade(made.owner(), Size.NORMAL, made.due()), read.data());
    assertEquals(older, text(stored));
    assertThrows(CorruptLog.class, () -> Codec.CURRENT.read(stored));
  }

  @Test
  void aTypeIsKnownByTheNamesOfAllItsVersions() {
    var first = new Upcaster("commitment-made.v-1", "commitment-made.v0", data -> data);
    var second = new Upcaster("commitment-made.v0", "commitment-made.v1", data -> data);
    var other = new Upcaster("breach-reported.v0", "breach-reported.v1", data -> data);
    assertEquals(
        Set.of("commitment-made.v1", "commitment-made.v0", "commitment-made.v-1"),
        new Codec(List.of(first, second, other)).names(CommitmentMade.class));
    assertEquals(Set.of("commitment-made.v1"), Codec.CURRENT.names(CommitmentMade.class));
  }

  @Test
  void whatCannotBeReadMeansACorruptLog() throws IOException {
    String golden = text(golden("commitment-made.v1"));
    for (String wrong :
        List.of(
            "",
            "{}",
            golden.replace("\"size\":\"large\"", "\"size\":\"huge\""),
            golden.replace("\"size\":\"large\"", "\"size\":\"large\",\"more\":1"),
            golden.replace("commitment-made", "commitment-broken"),
            golden.replace("\"relationship\":\"", "\"relationship\":\"x"))) {
      byte[] bytes = wrong.getBytes(StandardCharsets.UTF_8);
      assertThrows(CorruptLog.class, () -> Codec.CURRENT.read(bytes), wrong);
    }
  }

  private static Set<Class<?>> records(Class<?> sealed) {
    var found = new TreeSet<Class<?>>((a, b) -> a.getName().compareTo(b.getName()));
    for (Class<?> permitted : sealed.getPermittedSubclasses()) {
      if (permitted.isInterface()) {
        found.addAll(records(permitted));
      } else {
        found.add(permitted);
      }
    }
    return Set.copyOf(found);
  }

  private static byte[] golden(String name) throws IOException {
    try (var in = GoldenEventsTest.class.getResourceAsStream("/golden/" + name + ".json")) {
      assertNotNull(in, "add the file golden/" + name + ".json");
      return in.readAllBytes();
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
