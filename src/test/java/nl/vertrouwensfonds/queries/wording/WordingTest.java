package nl.vertrouwensfonds.queries.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.queries.wording.Wording.Sort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader hears in a draft. */
class WordingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It was our mistake: we left the checks out, and you lost a week.",
        "Wij hebben de controles weggelaten; dat was onze fout.",
        "If it ever happens again, you hear it from me. This time we kept it from you. Sorry.",
        "Mocht het nog eens gebeuren, dan bel ik u. Nu hebben wij het verzwegen. Sorry.",
        "We called it 'a small delay'. It was a month, and we knew it. We apologise.",
        "Wij noemden het 'een kleine vertraging'. Het was een maand, en dat wisten wij.",
        "It was not your mistake but ours. We apologise.",
        "Het was niet uw fout maar de onze; wij keken niet. Excuses.",
        "Sorry. We've lost your file.",
        "I forgot your appointment. I am sorry. If it would help, I will ring your doctor.",
        "Ik vergat uw afspraak. Sorry. Als u wilt, bel ik de arts.",
        "We left your bell unanswered and we are sorry. If nobody rings by noon, come in.",
        "Wij gaven u het verkeerde adres. Excuses en stuur de kosten maar door.",
        "The letter lay with us for two weeks. Sorry.",
        "De brief bleef bij ons twee weken liggen. Sorry.",
        "Our team has closed 43 reports without reading them. We apologise.",
        "Ik heb dat geschreven en niet getest. Excuses.",
        "Wij hebben de vragen van 11, 14 en 20 mei doorgeschoven. Excuses.",
        "We sold your seat. You stood for hours. That was down to us. Sorry."
      })
  void whoOwnsItHearsNothing(String text) {
    assertEquals(List.of(), kinds(text, Sort.APOLOGY));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "conditional | We left the gate open. Sorry if that was a nuisance. | if that was a nuisance",
        "conditional | Wij lieten het hek open. Sorry als dat lastig was. | als dat lastig was",
        "but-clause | We were late and we apologise, but the roads were icy. | but the roads were icy",
        "but-clause | Wij waren te laat, sorry, maar de wegen waren glad. | maar de wegen waren glad",
        "blames-others | We missed it. Had your people called, we'd have come. | Had your people called",
        "blames-others | Wij misten het. Had uw ploeg gebeld, dan kwamen wij. | Had uw ploeg gebeld",
        "passive | Mistakes were made. Sorry. | were made",
        "passive | Er zijn fouten gemaakt. Sorry. | Er zijn fouten gemaakt",
        "denies | We have done nothing wrong. | nothing wrong",
        "denies | Wij hebben niets fout gedaan. | niets fout gedaan",
        "minimising | Wij lieten het liggen; sorry voor het foutje. | foutje",
        "hedged | Perhaps we looked away. Sorry. | Perhaps we looked away",
        "legal-cover | Without any admission of liability, we are sorry. | Without any admission of liability",
        "no-responsibility | We are very sorry. | sorry",
        "no-responsibility | Het spijt ons zeer. | spijt ons zeer"
      })
  void whatTakesItBackIsNamedByThePhrase(String kind, String text, String phrase) {
    var heard = Wording.listen(text, Sort.APOLOGY);
    assertTrue(
        heard.stream()
            .filter(it -> it.kind().equals(kind))
            .anyMatch(it -> text.substring(it.start(), it.end()).contains(phrase)),
        () -> text + " " + heard);
  }

  /** What may mean something else is said to whom owns little. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sorry for the wait. The bank had closed. | [no-responsibility, blames-others]",
        "I forgot it. The bank had closed. Sorry. | [blames-others]",
        "I forgot it. We had not even looked. The bank had closed. Sorry. | []",
        "I forgot it. Nobody could have known. We never looked. Sorry. | [denies]",
        "Sorry voor het wachten. De bank had gesloten. | [no-responsibility, blames-others]",
        "Ik vergat het. De bank had gesloten. Sorry. | [blames-others]",
        "Ik vergat het. Wij keken niet eens. De bank had gesloten. Sorry. | []",
        "Ik vergat het. Niemand had dat kunnen weten. Wij keken niet. Sorry. | [denies]"
      })
  void aSignIsSaidAsFarAsItCanBeTrusted(String text, String kinds) {
    assertEquals(kinds, kinds(text, Sort.APOLOGY).toString());
  }

  @Test
  void anEmptyTextHearsNothing() {
    assertEquals(List.of(), kinds("", Sort.APOLOGY));
    assertEquals(List.of("no-responsibility"), kinds("!?", Sort.APOLOGY));
  }

  @Test
  void aStatementNeedNotOwnAnything() {
    assertEquals(List.of(), kinds("The report was not complete in March.", Sort.STATEMENT));
    assertEquals(
        List.of("absent-person"), kinds("Our former buyer arranged that.", Sort.STATEMENT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We delivered it without our own tests. It was the fault of your planners.",
        "Wij leverden zonder onze eigen tests. Het was de schuld van uw planners.",
        "Wij leverden zonder onze eigen tests. De fout lag bij uw planners, het is een fout van hun."
      })
  void whoOwnsSomethingAndStillSaysWhoseFaultItWasIsHeard(String text) {
    assertEquals(List.of("blames-others"), kinds(text, Sort.EXPLANATION));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We delivered it without our own tests. It was never the fault of your planners.",
        "Wij leverden zonder onze eigen tests. Het was niet de schuld van uw planners.",
        "Wij hielden een schuld van uw bedrijf ten onrechte open.",
        "Wij boekten niets terug; de openstaande schuld van uw bedrijf lieten wij staan."
      })
  void whoseFaultItWasNotIsNoBlameAndADebtIsNone(String text) {
    assertEquals(List.of(), kinds(text, Sort.EXPLANATION));
  }

  /** Neighbours of what takes an apology back: the same words, and nothing is taken back. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "We did not really check it before it went out, and I am sorry for that.",
        "Between your first and your second letter we did nothing; that was our failure and I"
            + " apologise.",
        "You had asked twice. We did not answer, nor did we tell anyone. I am sorry.",
        "It was not a mistake but a choice that we made, and it was wrong. We apologise.",
        "I am sorry that our part of the work came a week late.",
        "Nothing in our letter was true, and we should not have sent it. I apologise.",
        "You deserved better, and surely you deserved an answer. We gave none. Sorry.",
        "Dat cijfer klopte gewoon niet, en die fout maakten wij. Onze excuses.",
        "Wij lieten de server open staan en dat spijt ons. Mocht blijken dat er meer gegevens weg"
            + " zijn, dan vergoeden wij ook die schade.",
        "Onze slordigheid was de oorzaak; wij hadden moeten controleren. Excuses.",
        "Toen mevrouw Bos met pensioen ging, hebben wij haar dossiers laten liggen. Dat was onze"
            + " fout, excuses.",
        "Er is geen reservekopie gemaakt, want wij hebben dat nagelaten. Het spijt ons.",
        "Wie hierdoor kosten maakte, hoeft niets te bewijzen. Wij stuurden de verkeerde brief."
            + " Onze excuses.",
        "Dat heeft alles te maken met onze haast. Wij sloegen de controle over. Excuses.",
        "Elk deel van het rapport hebben wij te laat geleverd, en dat spijt ons."
      })
  void whoMeansItIsLeftAlone(String text) {
    assertEquals(List.of(), kinds(text, Sort.APOLOGY));
  }

  @Test
  void aRemarkSaysInWhichFieldAndWhereInCodePoints() {
    var content =
        Content.of("a", "We left it open \uD83D\uDE22.").and("b", "\uD83D\uDE22 Sorry if it hurt.");
    assertEquals(
        new Remark("conditional", "b", "Sorry if it hurt", 2, 18),
        Remark.on(content, List.of("a", "b"), Sort.APOLOGY).getFirst());
  }

  @Test
  void everyKindHasWordsInBothLanguages() {
    var kinds =
        Stream.of("nl", "en")
            .flatMap(it -> Grammar.of(Locale.of(it)).rules.stream())
            .map(Rule::kind)
            .distinct()
            .toList();
    assertEquals(16, kinds.size());
    for (String language : List.of("nl", "en")) {
      var words = ResourceBundle.getBundle("messages/wording", Locale.of(language));
      for (String kind : kinds) {
        assertTrue(!words.getString(kind + ".why").isBlank(), kind);
        assertTrue(!words.getString(kind + ".better").isBlank(), kind);
      }
    }
  }

  @Test
  void aSentenceThatNeverEndsIsReadAsSome() {
    var text = Tokens.of("we ".repeat(250), Grammar.of(Locale.ENGLISH));
    assertEquals(List.of(0, 1, 2), text.stream().map(Token::sentence).distinct().toList());
  }

  /** However a text is written, it holds nobody up. */
  @Test
  void theLongestTextIsHeardAtOnce() {
    String sorry = "sorry that you we if had not never the ";
    String text = sorry.repeat(12_000 / sorry.length());
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Wording.listen(text, Sort.EXPLANATION));
  }

  private static List<String> kinds(String text, Sort sort) {
    return Wording.listen(text, sort).stream().map(Wording.Heard::kind).distinct().toList();
  }
}
