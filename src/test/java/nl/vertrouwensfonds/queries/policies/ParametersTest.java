package nl.vertrouwensfonds.queries.policies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.vertrouwensfonds.log.Policies;
import nl.vertrouwensfonds.queries.policies.Parameter.Standing;
import org.junit.jupiter.api.Test;

/** Every number has a line about what stands behind it, and no line is about nothing. */
class ParametersTest {

  @Test
  void everyNumberOfEveryPolicyAndOfTheRulesIsExplainedInBothLanguages() throws IOException {
    for (String policy : Policies.names()) {
      for (String bundle : new String[] {"policies", "policies_nl"}) {
        var said = said(bundle);
        for (Parameter it : Parameters.of(policy)) {
          assertTrue(said.containsKey("why." + it.part()), it.name() + " in " + bundle);
          assertTrue(said.containsKey("name." + it.part()), it.name() + " in " + bundle);
          assertTrue(it.of().isEmpty() || said.containsKey("of." + it.of()), it.of());
        }
      }
    }
  }

  @Test
  void everyLineIsAboutANumberThatThereIs() throws IOException {
    var parts = new TreeSet<String>();
    for (String policy : Policies.names()) {
      var used = Parameters.of(policy).stream().map(Parameter::part).toList();
      assertEquals(new TreeSet<>(used), new TreeSet<>(Parameters.parts(policy)));
      parts.addAll(used);
    }
    var told = new TreeSet<String>();
    said("policies").stringPropertyNames().stream()
        .filter(it -> it.startsWith("why."))
        .forEach(it -> told.add(it.substring("why.".length())));
    assertEquals(parts, told);
  }

  @Test
  void theNumbersAreThoseOfThePolicyAndOfTheRules() {
    var all = byName();
    assertEquals(8, all.get("doubt").value());
    assertEquals(0.55, all.get("shares.integrity.patience").value());
    assertEquals(2, all.get("rules.room.most").value());
    assertEquals(0.5, all.get("rules.size.small").value());
    assertEquals(60, all.get("rules.quiet.grave").value());
    assertEquals(6, all.get("rules.patience.serious.sum").value());
    assertEquals(0.3, all.get("rules.answer.apology.unanswered").value());
    assertEquals(0, all.get("rules.answer.explanation.declined").value());
    assertEquals(29 + 27, all.size());
  }

  @Test
  void whatWasOnlyChosenIsNotCalledSupported() {
    var all = byName();
    assertEquals(Standing.SUPPORTED, all.get("halfLifeDays").standing());
    assertEquals(Standing.JUDGEMENT, all.get("accusation.part").standing());
    assertEquals(Standing.JUDGEMENT, all.get("shares.ability.apology").standing());
    assertEquals(Standing.DIRECTION_SUPPORTED, all.get("shares.integrity.apology").standing());
    assertEquals(Standing.JUDGEMENT, all.get("rules.patience.minor.days").standing());
    assertEquals(Standing.SUPPORTED, all.get("rules.patience.grave.days").standing());
  }

  private static Map<String, Parameter> byName() {
    return Parameters.of(Policies.FIRST).stream()
        .collect(Collectors.toMap(Parameter::name, Function.identity()));
  }

  /** The lines of one file: a bundle would give those of the other language too. */
  private static Properties said(String bundle) throws IOException {
    var lines = new Properties();
    try (var in = ParametersTest.class.getResourceAsStream("/messages/" + bundle + ".properties")) {
      lines.load(in);
    }
    return lines;
  }
}
