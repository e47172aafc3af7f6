package nl.vertrouwensfonds.queries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import nl.vertrouwensfonds.queries.wording.Wording;
import nl.vertrouwensfonds.queries.wording.Wording.Remark;
import org.junit.jupiter.api.Test;

/** Turns of phrase that weaken an apology. */
class WordingTest {

  @Test
  void anApologyThatOwnsUpGetsNoRemark() {
    assertEquals(
        List.of(), kinds("It was our mistake: we left the checks out, and you lost a week."));
    assertEquals(List.of(), kinds("Wij hebben de controles weggelaten; dat was onze fout."));
  }

  @Test
  void conditionsBlameBelittlingAndTradeArePointedOut() {
    assertEquals(
        List.of("conditional", "responsibility-missing"), kinds("Sorry if you felt  let down."));
    assertEquals(List.of("blame"), kinds("It was our fault, BUT YOU pushed us."));
    assertEquals(List.of("belittling"), kinds("Het was onze fout, maar slechts een kleine."));
    assertEquals(List.of("trade"), kinds("Our mistake, and we pay, provided that you sign."));
  }

  @Test
  void whoIsNotThereIsPointedOut() {
    assertEquals(
        List.of("blame-elsewhere", "responsibility-missing"),
        kinds("Het spijt ons. Mijn voorganger liet dit liggen, en een medewerker deed de rest."));
    assertEquals(
        List.of("blame-elsewhere"), kinds("We failed you. A former employee left it undone."));
  }

  @Test
  void beingSorryIsNotOwningUp() {
    assertEquals(List.of("responsibility-missing"), kinds("We are very sorry."));
    assertEquals(List.of("responsibility-missing"), kinds("Het spijt ons zeer."));
  }

  @Test
  void aPhraseIsFoundAsWholeWordsOnly() {
    assertEquals(List.of(), kinds("Wij hebben de indienstelling gemist."));
  }

  @Test
  void everyRemarkHasAReasonAndABetterWayInBothLanguages() {
    for (var language : List.of(Locale.ENGLISH, Locale.of("nl"))) {
      for (Remark remark : Wording.remarks("if we, blame, slechts, mits", language)) {
        assertTrue(!remark.why().isBlank() && !remark.better().isBlank());
      }
    }
  }

  private static List<String> kinds(String text) {
    return Wording.remarks(text, Locale.ENGLISH).stream().map(Remark::kind).distinct().toList();
  }
}
