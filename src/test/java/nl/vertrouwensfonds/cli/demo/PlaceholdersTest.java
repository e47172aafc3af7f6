package nl.vertrouwensfonds.cli.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Locale;
import nl.vertrouwensfonds.cli.terminal.TerminalMessages;
import org.junit.jupiter.api.Test;

class PlaceholdersTest {
  private final Placeholders dutch =
      new Placeholders(LocalDate.of(2026, 5, 1), new TerminalMessages(Locale.of("nl")));

  @Test
  void labelsBecomeIds() {
    dutch.label("portal", "17");
    assertEquals("/commitments/17/answer", dutch.fill("/commitments/${portal}/answer"));
    assertThrows(IllegalArgumentException.class, () -> dutch.fill("${nothing}"));
  }

  @Test
  void daysAreCountedFromToday() {
    assertEquals("2026-04-30", dutch.fill("${day:-1}"));
    assertEquals("vóór 30 april 2026", dutch.fillForPeople("vóór ${day:-1}"));
  }

  @Test
  void bodiesAreFilledInAndSpeakOneLanguage() throws JsonProcessingException {
    var json = new ObjectMapper();
    var body =
        json.readTree(
            "{'a':{'nl':'ja ${day:0}','en':'yes'},'b':{'c':true,'d':[3,'${day:0}']}}"
                .replace('\'', '"'));
    var expected =
        json.readTree(
            "{'a':'ja 2026-05-01','b':{'c':true,'d':[3,'2026-05-01']}}".replace('\'', '"'));
    assertEquals(expected, dutch.fill(body));
  }
}
