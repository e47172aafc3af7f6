package nl.vertrouwensfonds.api.headers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Lists are parted where they are, and nothing in them takes long or fails. */
class HeaderListTest {

  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("nl"));

  @Test
  void whatIsEmptyIsNoElement() {
    assertEquals(List.of("a", "b", "c"), HeaderList.of(List.of(",a,, \t,b\t", "", " c ,")));
    assertEquals(List.of(), HeaderList.of(List.of("", ",", " \t")));
  }

  @Test
  void aCommaInsideAQuotedTextPartsNothing() {
    assertEquals(
        List.of("a;b=\"x,y\\\",z\"", "c"), HeaderList.of(List.of("a;b=\"x,y\\\",z\" , c")));
  }

  @Test
  void inATagABackslashIsOne() {
    assertTrue(EntityTags.name(List.of("\"a\\\", \"b\""), "b"));
    assertTrue(EntityTags.name(List.of("W/\"a,b\""), "a,b"));
    assertFalse(EntityTags.name(List.of("\"a,b\""), "a"));
    assertFalse(EntityTags.name(List.of("b", "\"b", "b\"", "w/\"b\"", "W/ \"b\""), "b"));
  }

  @Test
  void nothingThatIsSentFailsOrTakesLong() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    String signs = "aq=0.1;,\"\\*/- \tnlé\u0000";
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          for (int i = 0; i < 2000; i++) {
            int length = random.nextInt(i % 100 == 0 ? 16_000 : 40);
            all(
                random
                    .ints(length, 0, signs.length())
                    .mapToObj(it -> signs.substring(it, it + 1))
                    .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
                    .toString());
          }
          for (String part :
              List.of("\"", "\\\"", ";", ",", "a/b,", "*;q=", "\"\\", "a-", "W/\"")) {
            all(part.repeat(16_000 / part.length()));
          }
        },
        "seed " + seed);
  }

  private static void all(String header) {
    var lines = List.of(header);
    assertTrue(LANGUAGES.contains(new AcceptedLanguage(lines).of(LANGUAGES)));
    var forms = List.of("application/json", "text/html");
    assertTrue(forms.containsAll(new AcceptedForms(lines).of(forms)));
    EntityTags.name(lines, "a");
  }
}
