package nl.vertrouwensfonds.domain.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.name.Name.Hit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How somebody is found in a text, and how not. */
class NameTest {

  private static final long SEED = 20261126;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Karel Jansen | Jansen | Dat was KAREL JANSEN, zei men.",
        "Karel Jansen | Jansen | het kwam door karel jansens fout",
        "Karel Jansen | Jansen | Karel Jansen's fout",
        "Karel Jansen | Jansen | Het was K. Jansen die het deed.",
        "Karel Jansen | Jansen | Het was K.J. Jansen die het deed.",
        "Karel Jansen | Jansen | KJ Jansen deed het.",
        "Karel Jansen | Jansen | Volgens Jansen was het klaar.",
        "Karel Jansen | Jansen | Dat kwam door Jansens haast.",
        "Karel Jansen | Jansen | Wij vroegen de heer Jansen om hulp.",
        "Karel Jansen | Jansen | We asked Mr. Jansen for help.",
        "Piet Bos | Bos | Het was Bos' idee.",
        "Piet Bos | Bos | Het was Bos’ idee.",
        "Jan de Wit | de Wit | Toen zei De Wit dat het klaar was.",
        "Jan de Wit | de Wit | Het lag aan de Wit en niet aan ons.",
        "Jan de Wit | de Wit | De Wit zei dat het klaar was.",
        "Mary O'Neill | O'Neill | It was O’Neill who signed.",
        "José Peña | Peña | It was José Peña who signed.",
        "Anne-Marie Kok | Kok | anne marie kok tekende",
        "Sietske | | Het was Sietske die tekende."
      })
  void whoIsNamedIsFound(String whole, String family, String text) {
    var name = new Name(whole, family);
    assertTrue(surely(name, text), text);
    assertTrue(surely(name, text.replace(" ", "\n")), "over line breaks: " + text);
    assertTrue(surely(name, text.replace(" ", "\u00A0")), "no break: " + text);
    assertTrue(surely(name, text.replace(" ", " \t ")), "tabs: " + text);
    assertTrue(surely(name, Normalizer.normalize(text, Normalizer.Form.NFD)), "NFD: " + text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Piet Bos | Bos | Wij zagen een bos in de verte.",
        "Anna Kok | Kok | Ze vroegen de kok om soep.",
        "Anna Day | Day | It took a day to mend it.",
        "Jose Garcia | Garcia | It was José who came.",
        "Jose | | It was José who came.",
        "José | | It was Jose who came.",
        "Jan de Wit | de Wit | Het lag aan de witte muur en de wit geverfde deur.",
        "Jan de Wit | de Wit | Wij hadden één Jan de Witte te weinig.",
        "Karel Jansen | Jansen | Dat is een Jansenist.",
        "Karel Jansen | Jansen | Wij spraken Karel. Jansenius kwam later.",
        "Karel Jansen | Jansen | Karel, Piet en wij kwamen later."
      })
  void whoIsNotNamedIsNotFound(String whole, String family, String text) {
    assertEquals(List.of(), new Name(whole, family).hits(text), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Piet Bos | Bos | Bos ligt om het gebouw heen.",
        "Piet Bos | Bos | Het is klaar. Bos is er genoeg.",
        "Piet Bos | Bos | Er stond: “Bos is er genoeg.”",
        "Karel Jansen | Jansen | Wij vroegen het aan Piet Jansen.",
        "Karel Jansen | Jansen | Wij vroegen het aan P. Jansen.",
        "Karel Jansen | Jansen | Dat is van Jansen Transport.",
        "Piet Bos | Bos | HET BOS IS VOL",
        "Piet Bos | | Wij vroegen het aan Bos."
      })
  void whatMayBeANameOrNotIsDoubtful(String whole, String family, String text) {
    var hits = new Name(whole, family).hits(text);
    assertEquals(1, hits.size(), text);
    assertFalse(hits.getFirst().sure(), text);
  }

  static Stream<String> givenNames() {
    return Stream.of("Karel", "Zoë", "Anne-Marie", "Jürgen", "Li", "Ömer", "D'Arcy");
  }

  /** Whatever the name: in each of these sentences it is found where it stands, and only there. */
  @ParameterizedTest
  @MethodSource("givenNames")
  void anyNameIsFoundInAnySentence(String given) {
    var random = new Random(SEED);
    for (int i = 0; i < 200; i++) {
      String family = family(random);
      var name = new Name(given + " " + family, family);
      String initial = given.substring(0, 1) + ".";
      for (String written :
          List.of(given + " " + family, initial + " " + family, family, family + "s")) {
        String before = words(random) + " ";
        String text = before + spaced(written, random) + " " + words(random) + ".";
        var hits = name.hits(text);
        assertEquals(
            1, hits.stream().filter(Hit::sure).count(), () -> SEED + ": " + name + ": " + text);
        assertEquals(
            before.length(), hits.getFirst().start(), () -> SEED + ": " + name + ": " + text);
      }
    }
  }

  /** A word that only begins, ends or sounds like it, or stands there in small letters, is not. */
  @ParameterizedTest
  @MethodSource("givenNames")
  void noNameIsFoundWhereItIsNotWritten(String given) {
    var random = new Random(SEED);
    for (int i = 0; i < 200; i++) {
      String family = family(random);
      var name = new Name(given + " " + family, family);
      for (String other :
          List.of(family.toLowerCase(), family + "berg", "Over" + family.toLowerCase(), given)) {
        String text = words(random) + " " + other + " " + words(random) + ".";
        assertEquals(List.of(), name.hits(text), () -> SEED + ": " + name + ": " + text);
      }
    }
  }

  private static String family(Random random) {
    var syllables =
        List.of("ba", "dór", "lin", "ko", "mée", "ner", "pa", "rüd", "sto", "tak", "vi", "wen");
    var name = new StringBuilder();
    int length = 2 + random.nextInt(2);
    for (int i = 0; i < length; i++) {
      name.append(syllables.get(random.nextInt(syllables.size())));
    }
    return name.substring(0, 1).toUpperCase() + name.substring(1);
  }

  private static String words(Random random) {
    var words =
        List.of("het", "werk", "was", "klaar", "toen", "de", "planning", "it", "came", "late");
    return Stream.generate(() -> words.get(random.nextInt(words.size())))
        .limit(2 + random.nextInt(4))
        .reduce((a, b) -> a + " " + b)
        .orElseThrow();
  }

  private static String spaced(String written, Random random) {
    var spaces = List.of(" ", "\n", "\t", "\u00A0", "  ", "\r\n", "\u2009");
    return written.replace(" ", spaces.get(random.nextInt(spaces.size())));
  }

  private static boolean surely(Name name, String text) {
    return name.hits(text).stream().anyMatch(Hit::sure);
  }
}
