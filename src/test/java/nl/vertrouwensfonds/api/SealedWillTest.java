package nl.vertrouwensfonds.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vertrouwensfonds.api.Table.Person;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What one side declares of its will is sealed until both have declared. The same story is told
 * twice, alike but for the client's declaration: whatever anybody else can get is the same.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@ExtendWith(LogsStand.class)
class SealedWillTest {

  /** One story, up to the client's declaration. */
  private static final class Told {

    final Table table = Table.live();
    final Person deputy = table.colleague(table.supplier, "bart");
    final Person aide = table.colleague(table.client, "alex");
    final Map<String, String> things = new TreeMap<>();
    final String path;

    Told(String declaration, String text) {
      String breach =
          table.made(
              table.client,
              "/breaches",
              "{\"what\":\"late\",\"kind\":\"ability\",\"severity\":\"minor\"}");
      table.made(
          table.supplier, "/breaches/" + breach + "/answer", "{\"answer\":\"acknowledged\"}");
      String commitment = table.accepted("2199-01-01", null);
      path = table.led();
      things.put("breach", breach);
      things.put("commitment", commitment);
      things.put("case", path.substring("/cases/".length()));
      table.made(table.client, path + "/will", will(declaration, text));
    }

    /** Everybody but the client's own side. */
    Map<String, Person> others() {
      return new TreeMap<>(
          Map.of(
              "supplier",
              table.supplier,
              "deputy",
              deputy,
              "neutral",
              table.neutral,
              "operator",
              table.operator,
              "reporting supplier",
              reporting(table.supplier),
              "reporting client",
              reporting(table.client),
              "reporting neutral",
              reporting(table.neutral)));
    }

    private static Person reporting(Person of) {
      return new Person("rita", of.organisation(), "reporting");
    }

    String gathered() {
      return others().entrySet().stream()
          .map(it -> gathered(it.getKey(), it.getValue()))
          .collect(Collectors.joining("\n"));
    }

    /** One answer a line. */
    String gathered(String name, Person who) {
      return new SealedGathering(table, things, who)
          .all().entrySet().stream()
              .map(it -> name + " " + it.getKey() + " -> " + it.getValue())
              .collect(Collectors.joining("\n"));
    }
  }

  private static String will(String declaration, String text) {
    return "{\"declaration\":\"%s\",\"text\":\"%s\"}".formatted(declaration, text);
  }

  @Test
  void untilBothHaveDeclaredNobodyElseCanTellWhatOneSideDeclared() {
    var first = new Told("willing", "Yes");
    var second = new Told("unwilling", "Not after all of this");
    same(first.gathered(), second.gathered());
    for (var told : List.of(first, second)) {
      String end = "{\"outcome\":\"taken-to-court\"}";
      told.table.made(told.table.supplier, told.path + "/closure", end);
    }
    same(first.gathered(), second.gathered());
  }

  private static void same(String first, String second) {
    assertTrue(first.lines().count() > 400, "only " + first.lines().count() + " answers");
    assertEquals(first, second);
  }

  /**
   * Were it not sealed, it would show: it does to the side that made it, and to all once opened.
   */
  @Test
  void whatIsGatheredShowsADeclarationThatIsOpen() {
    var stories = Stream.of("willing", "unwilling").map(it -> new Told(it, "As always")).toList();
    var own = stories.stream().map(it -> it.gathered("aide", it.aide)).toList();
    assertNotEquals(own.get(0), own.get(1));
    stories.forEach(
        it -> it.table.made(it.table.supplier, it.path + "/will", will("willing", "Yes")));
    for (String name : List.of("deputy", "operator")) {
      var opened = stories.stream().map(it -> it.gathered(name, it.others().get(name))).toList();
      assertNotEquals(opened.get(0), opened.get(1), name);
    }
  }
}
