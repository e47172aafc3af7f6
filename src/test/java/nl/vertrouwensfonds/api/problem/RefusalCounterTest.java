package nl.vertrouwensfonds.api.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Locale;
import nl.vertrouwensfonds.domain.rule.Rule;
import org.junit.jupiter.api.Test;

/** What is counted are answers, by codes that say nothing of what goes on in a relationship. */
class RefusalCounterTest {

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final Problems problems = new Problems(new Messages(), new RefusalCounter(registry));

  @Test
  void anAnswerCountsAndADraftThatWouldBeRefusedDoesNot() {
    var missing = ProblemException.of(404, "not-found").details();
    problems.problem(missing, Locale.ENGLISH);
    assertEquals(0, counted("not-found"));
    problems.response(missing, Locale.ENGLISH);
    problems.answer(missing, Locale.ENGLISH);
    assertEquals(2, counted("not-found"));
  }

  @Test
  void whatTheRulesRefuseHasNoNameOfItsOwn() {
    for (var rule : Rule.values()) {
      problems.answer(ProblemException.of(409, rule.code()).details(), Locale.ENGLISH);
      assertEquals(0, counted(rule.code()));
    }
    assertEquals(Rule.values().length, counted("rule"));
  }

  private double counted(String code) {
    var found = registry.find("fonds.refusals").tag("code", code).counter();
    return found == null ? 0 : found.count();
  }
}
