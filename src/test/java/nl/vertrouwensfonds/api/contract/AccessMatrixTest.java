package nl.vertrouwensfonds.api.contract;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.vertrouwensfonds.api.Table.Person;
import nl.vertrouwensfonds.api.contract.AccessScene.Word;
import nl.vertrouwensfonds.api.contract.Asking.Answer;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every operation of the contract, asked by everybody. What each is answered stands in {@code
 * access/matrix.txt}; a run that finds it otherwise leaves what it found in {@code target}. What is
 * sent says something that no body may say, so that 400 means: whoever this is may get as far as
 * the body.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class AccessMatrixTest {

  private static final Path TABLE = Path.of("src/test/resources/access/matrix.txt");
  private static final Path FOUND = Path.of("target/access-matrix.txt");

  /** What a read has to be asked for. */
  private static final Map<String, String> QUERIES =
      Map.of("GET /relationships/{relationship}/trust/ledger", "?direction=client-in-supplier");

  /** Somebody, and where he looks. */
  private record Caller(String kind, String authorization, AccessScene scene) {

    Caller(String kind, Person person, AccessScene scene) {
      this(kind, "Bearer " + person.token(), scene);
    }

    boolean isNobody() {
      return authorization == null;
    }
  }

  private static final Asking ASKING = new Asking();

  private static AccessScene led;
  private static AccessScene opening;
  private static AccessScene over;
  private static AccessScene elsewhere;

  private final Set<String> operations = Contract.written().operations().keySet();
  private List<Caller> callers = List.of();
  private int cells;

  @BeforeEach
  void setTheScenes() {
    if (led == null) {
      led = AccessScene.led();
      opening = AccessScene.opening();
      over = AccessScene.over();
      elsewhere = AccessScene.led();
    }
  }

  private List<Caller> callers() {
    if (!callers.isEmpty()) {
      return callers;
    }
    var all = new ArrayList<Caller>();
    led.callers().forEach((kind, person) -> all.add(new Caller(kind, person, led)));
    all.add(new Caller("asked", opening.table().neutral, opening));
    all.add(new Caller("was-neutral", over.table().neutral, over));
    all.add(new Caller("stranger", elsewhere.table().client, led));
    all.add(new Caller("other-bi", elsewhere.callers().get("reporting"), led));
    all.add(new Caller("nobody", (String) null, led));
    callers = all;
    return all;
  }

  private Answer ask(Caller caller, String operation, Map<String, String> ids) {
    cells++;
    return ASKING.ask(operation + QUERIES.getOrDefault(operation, ""), ids, caller.authorization());
  }

  private Map<String, String> own(Caller caller, String operation) {
    var ids = new TreeMap<>(caller.scene().ids());
    if (operation.startsWith("DELETE /webhooks")) {
      ids.put("webhook", caller.scene().webhook());
    }
    return ids;
  }

  @Test
  void everybodyIsAnsweredAsTheTableSays() throws IOException {
    var found = new StringBuilder(heading());
    for (String operation : operations) {
      var answers = new LinkedHashMap<String, Integer>();
      for (var caller : callers()) {
        var answer = ask(caller, operation, own(caller, operation));
        answers.put(caller.kind(), answer.status());
        saysOnlyWhatIsMeantForHim(caller, operation, answer);
      }
      found.append(line(operation, answers.values().stream().map(String::valueOf).toList()));
    }
    Files.writeString(FOUND, found);
    System.out.println("access: " + cells + " cells");
    assertEquals(Files.readString(TABLE), found.toString(), "see " + FOUND);
  }

  private String heading() {
    return line("", callers().stream().map(Caller::kind).toList());
  }

  private static String line(String operation, List<String> cells) {
    String row = cells.stream().map("%-12s"::formatted).collect(joining());
    return "%-84s%s".formatted(operation, row).stripTrailing() + "\n";
  }

  private static void saysOnlyWhatIsMeantForHim(Caller caller, String operation, Answer answer) {
    String said = answer.text();
    for (Word word : Word.values()) {
      boolean mine = meantFor(caller.kind()).contains(word);
      assertTrue(
          mine || !said.contains(caller.scene().marked(word)),
          () -> caller.kind() + " reads " + word + " at " + operation);
    }
  }

  private static Set<Word> meantFor(String kind) {
    return switch (kind) {
      case "client" -> EnumSet.of(Word.FOR_ALL, Word.FOR_CLIENT, Word.FOR_NEUTRAL);
      case "colleague" -> EnumSet.of(Word.FOR_ALL, Word.FOR_CLIENT);
      case "supplier" -> EnumSet.of(Word.FOR_ALL, Word.FOR_SUPPLIER);
      case "neutral" -> EnumSet.allOf(Word.class);
      default -> EnumSet.noneOf(Word.class);
    };
  }

  /** A client reads what is meant for him, or nothing above has been seen. */
  @Test
  void theWordsAreThereForWhomTheyAreMeant() {
    for (var caller : callers().stream().filter(it -> it.scene() == led).toList()) {
      for (Word word : meantFor(caller.kind())) {
        var log = ask(caller, "GET /relationships/{relationship}/events", led.ids()).text();
        assertTrue(log.contains(led.marked(word)), caller.kind() + " " + word);
      }
    }
  }

  /** Neither the status nor a byte of the answer tells whether it exists. */
  @Test
  void whatIsForeignIsAnsweredAsWhatDoesNotExist() {
    var unknown = AccessScene.unknown(led.ids());
    for (String operation : operations.stream().filter(it -> it.contains("{relat")).toList()) {
      for (var caller : callers()) {
        if (caller.kind().equals("operator") || caller.scene() != led || isElsewhere(caller)) {
          continue;
        }
        var foreign = ask(caller, operation, elsewhere.ids());
        int expected = caller.isNobody() ? 401 : 404;
        assertEquals(expected, foreign.status(), caller.kind() + " " + operation);
        assertEquals(ask(caller, operation, unknown), foreign, caller.kind() + " " + operation);
      }
    }
  }

  private static boolean isElsewhere(Caller caller) {
    return caller.kind().equals("stranger") || caller.kind().equals("other-bi");
  }

  /** A thing of another relationship, below one's own, is not there either. */
  @Test
  void whatBelongsElsewhereIsNotFoundBelowOnesOwn() {
    var unknown = AccessScene.unknown(led.ids());
    unknown.put("relationship", led.table().relationship);
    var mixed = new TreeMap<>(elsewhere.ids());
    mixed.put("relationship", led.table().relationship);
    for (String operation : operations) {
      var named = AccessScene.named(operation);
      if (named.size() < 2 || !named.contains("relationship") || named.contains("revision")) {
        continue;
      }
      for (var caller : callers().stream().filter(it -> it.scene() == led).toList()) {
        var foreign = ask(caller, operation, mixed);
        int expected = caller.isNobody() ? 401 : 404;
        assertEquals(expected, foreign.status(), caller.kind() + " " + operation);
        assertEquals(ask(caller, operation, unknown), foreign, caller.kind() + " " + operation);
      }
    }
  }

  @Test
  void noTokenThatIsNotRightIsTakenAnywhere() {
    var tokens = BadTokens.all(led.table().client);
    for (String operation : operations) {
      var none = ask(new Caller("nobody", (String) null, led), operation, led.ids());
      if (none.status() == 401) {
        tokens.forEach((kind, token) -> {
          var answer = ask(new Caller(kind, token, led), operation, led.ids());
          assertEquals(none, answer, kind + " " + operation);
        });
      }
    }
    System.out.println("access: " + cells + " cells with tokens that are not right");
  }
}
