package nl.vertrouwensfonds.api.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Locale;
import nl.vertrouwensfonds.api.problem.Problem.Flaw;
import nl.vertrouwensfonds.domain.rule.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A refusal says in words what can be done, and in errors by which fields. */
class RefusedFieldsTest {

  private final Problems problems =
      new Problems(new Messages(), new RefusalCounter(new SimpleMeterRegistry()));

  @ParameterizedTest
  @CsvSource({
    "OCCURRED_AT_REQUIRED, /occurredAt",
    "FROM_THE_FUTURE, /occurredAt",
    "MENTION_UNDECLARED, /mentions",
    "SILENCE_ASKED, /inReplyTo /breakSilence",
    "NOT_YOURS, "
  })
  void whatTheyAreCalledStandsInErrors(Rule rule, String pointers) {
    var details = ProblemException.of(rule.refusal()).details();
    var errors = problems.problem(details, Locale.ENGLISH).errors();
    var found =
        errors == null ? null : String.join(" ", errors.stream().map(Flaw::pointer).toList());
    assertEquals(pointers, found);
  }

  @Test
  void whatHttpRefusesSaysInWhichHeader() {
    assertEquals(
        List.of("Authorization", "Accept", "Content-Type"),
        List.of(401, 406, 415).stream()
            .map(it -> HttpProblem.of(it).details().flaws().getFirst().pointer())
            .toList());
  }
}
