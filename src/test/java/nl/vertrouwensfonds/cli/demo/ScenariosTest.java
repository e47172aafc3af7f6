package nl.vertrouwensfonds.cli.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.vertrouwensfonds.cli.demo.Scenario.ScenarioStep;
import nl.vertrouwensfonds.cli.terminal.TerminalMessages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scenario can be played from its first step to its last. */
class ScenariosTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);
  private static final int LONGEST = 90;
  private static final int WIDTH = 120;

  static List<String> names() {
    return Scenarios.names();
  }

  @Test
  void theIndexNamesTheFilesThatAreThere() throws IOException {
    try (var files = Files.list(Path.of("src/main/resources/scenarios"))) {
      var there =
          files
              .map(it -> it.getFileName().toString())
              .filter(it -> it.endsWith(".yaml"))
              .map(it -> it.replace(".yaml", ""))
              .sorted()
              .toList();
      assertEquals(there, names().stream().sorted().toList());
    }
  }

  @Test
  void whatIsNotThereIsNotFound() {
    assertTrue(Scenarios.find("nothing").isEmpty());
  }

  @ParameterizedTest
  @MethodSource("names")
  void thoseAtTheTableAreKnown(String name) {
    var scenario = Scenarios.read(name);
    assertEquals(
        List.of("client", "supplier"), scenario.table().keySet().stream().sorted().toList());
    scenario.table().forEach((side, who) -> assertEquals(side, scenario.side(who)));
  }

  @ParameterizedTest
  @MethodSource("names")
  void stepsFollowEachOtherAndLieInThePast(String name) {
    int last = Integer.MIN_VALUE;
    for (ScenarioStep step : Scenarios.read(name).steps()) {
      int day = step.day() == null ? 0 : step.day();
      assertTrue(day >= last && day <= (step.day() == null ? 0 : -1), step::toString);
      last = day;
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyBlankIsFilledInBothLanguages(String name) {
    for (Locale language : List.of(Locale.ENGLISH, Locale.of("nl"))) {
      var messages = new TerminalMessages(language);
      var placeholders = new Placeholders(TODAY, messages);
      var scenario = Scenarios.read(name);
      List.of("relationship", "registration.1", "registration.2")
          .forEach(it -> placeholders.label(it, "id"));
      scenario.organisations().keySet().forEach(it -> placeholders.label("code:" + it, it));
      for (ScenarioStep step : scenario.steps()) {
        String all =
            placeholders.fill(step.path())
                + placeholders.fill(step.body())
                + placeholders.fillForPeople(step.words().in(messages));
        assertTrue(!all.contains("${") && !all.contains("\"nl\""), all);
        if (step.as() != null) {
          placeholders.label(step.as(), "id");
          IntStream.rangeClosed(1, 4).forEach(it -> placeholders.label(step.as() + "." + it, "id"));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void wordsAreShortEnoughForALine(String name) {
    var scenario = Scenarios.read(name);
    for (var text : List.of(scenario.title(), scenario.about())) {
      assertTrue(text.nl().length() <= WIDTH && text.en().length() <= WIDTH, text::toString);
    }
    for (ScenarioStep step : scenario.steps()) {
      scenario.person(step.who());
      assertTrue(step.words().nl().length() <= LONGEST, step.words()::nl);
      assertTrue(step.words().en().length() <= LONGEST, step.words()::en);
    }
  }

  @Test
  void aStepHasWordsInBothLanguages() {
    assertUnreadable("{who: a, path: /x, body: {}, words: {nl: doet iets}}");
    assertUnreadable("{who: a, path: /x, body: {}}");
    assertUnreadable("{who: a, path: /x, body: {}, words: {nl: x, en: x}, occurredAt: now}");
    Scenarios.read(stream("{who: a, path: /x, body: {}, words: {nl: doet iets, en: acts}}"));
  }

  private static void assertUnreadable(String step) {
    assertThrows(UncheckedIOException.class, () -> Scenarios.read(stream(step)));
  }

  private static InputStream stream(String step) {
    String yaml = "title: {nl: t, en: t}\nabout: {nl: a, en: a}\nsteps: [" + step + "]";
    return new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8));
  }
}
