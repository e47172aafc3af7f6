package nl.vertrouwensfonds.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import nl.vertrouwensfonds.cli.client.ServiceResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in cells and in answers is shown, and not obeyed. */
class VisibleTest {
  private static final TerminalMessages ENGLISH = new TerminalMessages(Locale.ENGLISH);
  private static final String WIPE = "\u001B[2J";
  private static final String LINK = "\u001B]8;;http://x\u0007y\u001B]8;;\u0007";

  @ParameterizedTest
  @CsvSource({
    "'\u001B[2J', \\u001B[2J",
    "\u009B2J, \\u009B2J",
    "'a\nb', a\\u000Ab",
    "'\u202Egnp', \\u202Egnp",
    "'\uDB40\uDC41', \\uE0041",
    "Café & Zn. 東京 \uD83D\uDE42, Café & Zn. 東京 \uD83D\uDE42"
  })
  void whatIsNoSignIsShownAsItsCode(String written, String shown) {
    assertEquals(shown, Visible.text(written));
  }

  @Test
  void cellsInMessagesAreNotObeyed() {
    assertEquals(
        "line 2: \\u001B]8;;http://x\\u0007y\\u001B]8;;\\u0007", ENGLISH.text("line", "2", LINK));
    var parties = new StringBuilder(WIPE + "1 / 2");
    assertEquals("\\u001B[2J1 / 2", ENGLISH.text("result.curve", parties));
  }

  @Test
  void answersOfTheServiceAreNotObeyed() {
    var problem = new ObjectMapper().createObjectNode();
    problem.put("detail", "no " + WIPE).put("instead", LINK);
    problem.putArray("errors").addObject().put("pointer", "/x").put("detail", WIPE);
    String said = new ServiceResponse(409, problem, "", false).problem();
    assertEquals(-1, said.indexOf('\u001B'), said);
    assertEquals(-1, said.indexOf('\u0007'), said);
  }
}
