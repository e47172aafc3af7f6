package nl.vertrouwensfonds.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.vertrouwensfonds.cli.terminal.TerminalMessages;

/**
 * A file of {@code scenarios}. Days are counted from today, so that a scenario always ends in the
 * recent past: balances fade, and one that ended years ago would end on an empty fund.
 *
 * @param organisations by the code they get, with a number behind it from the second run on
 * @param people by the name in their tokens
 * @param table who is the first participant of {@code client} and of {@code supplier}
 * @param historyFrom the day on which an imported history begins; null when all happens now
 */
record Scenario(
    BilingualText title,
    BilingualText about,
    Map<String, ScenarioOrganisation> organisations,
    Map<String, ScenarioPerson> people,
    Map<String, String> table,
    Integer historyFrom,
    List<ScenarioStep> steps) {

  /** The same in both languages. */
  record BilingualText(String nl, String en) {
    BilingualText {
      Objects.requireNonNull(nl, "nl");
      Objects.requireNonNull(en, "en");
    }

    String in(TerminalMessages messages) {
      return messages.isDutch() ? nl : en;
    }
  }

  /**
   * @param side client, supplier or neutral
   */
  record ScenarioOrganisation(String name, String side) {}

  record ScenarioPerson(String name, String organisation, String role) {}

  /**
   * One request. In {@code path} and {@code body} a {@code ${label}} stands for an id, with {@code
   * ${relationship}} for that of the relationship and {@code ${registration.1}} and {@code .2} for
   * the first participants of client and supplier; {@code ${code:firm}} for the code that an
   * organisation got, and {@code ${day:-10}} for a date; the latter in {@code words} too. A {@code
   * {nl: ..., en: ...}} in the body becomes one text.
   *
   * @param day when it happened, sent along as {@code occurredAt}; null when it happens now
   * @param who one of the people
   * @param as the label under which the id of its first event is kept, or null; those of further
   *     events get {@code .1}, {@code .2} and so on behind it
   * @param refused the code with which it has to be refused, or null
   * @param words what is done, as said of who does it
   */
  record ScenarioStep(
      Integer day,
      String who,
      String path,
      JsonNode body,
      String as,
      String refused,
      BilingualText words) {
    ScenarioStep {
      Objects.requireNonNull(who, "who");
      Objects.requireNonNull(path, "path");
      Objects.requireNonNull(body, "body");
      Objects.requireNonNull(words, "words");
    }
  }

  /** The last day of which something is told. */
  int lastDay() {
    return steps.stream()
        .map(ScenarioStep::day)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(historyFrom);
  }

  ScenarioPerson person(String who) {
    return Objects.requireNonNull(people.get(who), who);
  }

  /** The side of somebody, by the organisation. */
  String side(String who) {
    return organisations.get(person(who).organisation()).side();
  }
}
