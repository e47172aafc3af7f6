package nl.vertrouwensfonds.api.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What counts as lost by who reads JSON and writes it again. */
class ReadBackTest {

  private static List<String> lost(String before, String after) throws Exception {
    return lost(ReadBack.EXACTLY, before, after);
  }

  private static List<String> lost(ReadBack how, String before, String after) throws Exception {
    var json = new JsonMapper();
    return how.lost(json.readTree(before), json.readTree(after));
  }

  @Test
  void anIdThatIsGoneOrAnotherIsLost() throws Exception {
    var before = "{\"events\": [{\"id\": \"a\", \"type\": \"t\"}]}";
    assertEquals(
        List.of("/events/*/id \"a\" > "), lost(before, "{\"events\": [{\"type\": \"t\"}]}"));
    assertEquals(
        List.of("/events/*/type \"t\" > \"u\""),
        lost(before, "{\"events\": [{\"id\": \"a\", \"type\": \"u\"}]}"));
  }

  @Test
  void aNumberIsLostWhenItIsAnother() throws Exception {
    assertEquals(1, lost("[12.757083835158051]", "[12.75708383515805]").size());
    assertEquals(1, lost("[9007199254740991]", "[9007199254740990]").size());
  }

  @Test
  void orAnotherInFifteenDigitsWhereThatIsEnough() throws Exception {
    var fifteen = ReadBack.IN_FIFTEEN_DIGITS;
    assertEquals(List.of(), lost(fifteen, "[12.757083835158051]", "[12.75708383515805]"));
    assertEquals(
        List.of("/* 12.7570838351581 > 12.7570838351582"),
        lost(fifteen, "[12.7570838351581]", "[12.7570838351582]"));
    assertEquals(1, lost(fifteen, "[9007199254740991]", "[9007199254740990]").size());
  }

  @Test
  void nothingIsLostByWritingItOtherwise() throws Exception {
    assertEquals(
        List.of(),
        lost(
            "{\"at\": \"2026-05-01T12:00:00.123456Z\", \"n\": 1.0, \"none\": null}",
            "{\"at\": \"2026-05-01T12:00:00.123Z\", \"n\": 1, \"more\": 2}"));
  }
}
