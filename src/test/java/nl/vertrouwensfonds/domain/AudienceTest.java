package nl.vertrouwensfonds.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.vertrouwensfonds.domain.event.Audience;
import nl.vertrouwensfonds.domain.event.Audience.Listener;
import nl.vertrouwensfonds.domain.event.Envelope.Author;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who hears what: one line for each way of speaking, and for each who may or may not hear it. */
class AudienceTest {

  private static final UUID FIRST = new UUID(0, 1);
  private static final UUID SECOND = new UUID(0, 2);

  private static final UUID SPEAKER = new UUID(1, 1);

  private static final Map<String, Listener> LISTENERS =
      Map.of(
          "speaker", new Listener(SPEAKER, Side.CLIENT, null),
          "colleague", new Listener(new UUID(1, 2), Side.CLIENT, null),
          "across", new Listener(new UUID(1, 3), Side.SUPPLIER, null),
          "neutral", new Listener(new UUID(1, 4), Side.NEUTRAL, FIRST),
          "next neutral", new Listener(new UUID(1, 5), Side.NEUTRAL, SECOND));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // said       | in case | speaker | colleague | across | neutral | next neutral
        "ALL          |         | yes     | yes       | yes    | yes     | yes",
        "ALL          | first   | yes     | yes       | yes    | yes     | yes",
        "OWN_SIDE     |         | yes     | yes       | no     | no      | no",
        "OWN_SIDE     | first   | yes     | yes       | no     | yes     | no",
        "OWN_SIDE     | second  | yes     | yes       | no     | no      | yes",
        "NEUTRAL      |         | yes     | no        | no     | no      | no",
        "NEUTRAL      | first   | yes     | no        | no     | yes     | no",
        "NEUTRAL      | second  | yes     | no        | no     | no      | yes",
        "sealed       | first   | yes     | yes       | no     | no      | no",
      })
  void hears(
      String said,
      String in,
      String speaker,
      String colleague,
      String across,
      String neutral,
      String next) {
    var audience = audience(said, in);
    Map.of(
            "speaker", speaker,
            "colleague", colleague,
            "across", across,
            "neutral", neutral,
            "next neutral", next)
        .forEach((who, may) ->
            assertEquals(may.equals("yes"), audience.includes(LISTENERS.get(who)), who));
  }

  @Test
  void onlyWhatIsSaidToAllIsForEverybody() {
    assertEquals(true, audience("ALL", "first").isEverybody());
    assertEquals(false, audience("OWN_SIDE", null).isEverybody());
    assertEquals(false, audience("NEUTRAL", null).isEverybody());
    assertEquals(false, audience("sealed", "first").isEverybody());
  }

  @Test
  void whatIsSealedIsForItsSideAloneEvenWhenItSaysThatItIsForAll() {
    var speaker = new Author(SPEAKER, Side.CLIENT);
    var sealed = new Audience(Visibility.ALL, speaker, FIRST, true);
    assertEquals(false, sealed.isEverybody());
    assertEquals(true, sealed.includes(LISTENERS.get("colleague")));
    assertEquals(false, sealed.includes(LISTENERS.get("across")));
    assertEquals(false, sealed.includes(LISTENERS.get("neutral")));
  }

  @Test
  void aNeutralConfidesInTheSideThatIsNamedByNobodyElse() {
    var author = new Author(LISTENERS.get("neutral").participant(), Side.NEUTRAL);
    var notes = new Audience(Visibility.NEUTRAL, author, FIRST, false);
    assertEquals(true, notes.includes(LISTENERS.get("neutral")));
    assertEquals(false, notes.includes(LISTENERS.get("next neutral")));
    assertEquals(false, notes.includes(LISTENERS.get("colleague")));
    assertEquals(false, notes.includes(LISTENERS.get("across")));
  }

  @Test
  void whoseYearIsOverHearsOfHisCaseWhatHeSaidHimselfAlone() {
    var me = new UUID(1, 4);
    var over = new Listener(me, Side.NEUTRAL, null);
    assertEquals(false, audience("OWN_SIDE", "first").includes(over));
    assertEquals(false, audience("NEUTRAL", "first").includes(over));
    assertEquals(true, audience("ALL", "first").includes(over));
    for (var visibility : List.of(Visibility.OWN_SIDE, Visibility.NEUTRAL)) {
      var own = new Audience(visibility, new Author(me, Side.NEUTRAL), FIRST, false);
      assertEquals(true, own.includes(over));
    }
  }

  private static Audience audience(String said, String in) {
    boolean sealed = said.equals("sealed");
    var visibility = sealed ? Visibility.OWN_SIDE : Visibility.valueOf(said);
    UUID caseId = in == null ? null : in.equals("first") ? FIRST : SECOND;
    return new Audience(visibility, new Author(SPEAKER, Side.CLIENT), caseId, sealed);
  }
}
