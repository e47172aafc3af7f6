package nl.vertrouwensfonds.api.texts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every text that people read, in Dutch and in English, is for people. */
class PlainTextsTest {

  /** Whatever is for machines, but not a nothing, nor an odd way to address who reads. */
  private static final String ANYTHING = "(?!null|undefined|part|zijde|j[eio]|jullie).*";

  /** What may be said all the same, by where. */
  private static final Map<String, String> EXCEPTIONS =
      Map.of(
          // in errors, for whoever writes the request: names, values, and how they are written
          "problems\\.flaw\\..*|ValidationMessages\\..*", ANYTHING,
          // what columns of a table hold, by their names and the codes that stand in them
          "reports\\..*", ANYTHING,
          // of the command line, whose options, columns and settings are called so
          "terminal\\..*", ANYTHING,
          // where a page can be looked up that a browser opens
          "report\\.behind", "/trust-policies/",
          // the word for the file itself
          "policies\\.page\\.hash", "document");

  private static final Pattern FACT = Pattern.compile("\\{[a-z0-9#,]+}");

  @Test
  void noneIsForMachines() throws IOException {
    var told =
        UserTexts.all().stream()
            .filter(it -> !found(it).isEmpty())
            .map(it ->
                it.bundle()
                    + "."
                    + it.key()
                    + " "
                    + it.language()
                    + " "
                    + found(it)
                    + ": "
                    + it.text())
            .collect(joining("\n"));
    assertEquals("", told);
  }

  private static List<String> found(UserTexts it) {
    String where = it.bundle() + "." + it.key();
    return ForMachines.in(FACT.matcher(it.text()).replaceAll(""), it.language()).stream()
        .filter(what ->
            EXCEPTIONS.entrySet().stream()
                .filter(exception -> where.matches(exception.getKey()))
                .noneMatch(exception -> what.matches(exception.getValue())))
        .toList();
  }

  @Test
  void bothLanguagesSayTheSameWithTheSameFacts() throws IOException {
    var facts =
        UserTexts.all().stream()
            .collect(
                groupingBy(
                    it -> it.bundle() + "." + it.key(),
                    toMap(UserTexts::language, PlainTextsTest::facts)));
    facts.forEach((key, told) -> {
      assertEquals(2, told.size(), key);
      assertEquals(told.get(Locale.ENGLISH), told.get(Locale.of("nl")), key);
    });
  }

  private static TreeSet<String> facts(UserTexts it) {
    return FACT.matcher(it.text())
        .results()
        .map(MatchResult::group)
        .collect(toCollection(TreeSet::new));
  }
}
