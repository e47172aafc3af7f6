package nl.vertrouwensfonds.api.problem;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.KebabCase;
import nl.vertrouwensfonds.domain.Kind;
import nl.vertrouwensfonds.domain.Role;
import nl.vertrouwensfonds.domain.Severity;
import nl.vertrouwensfonds.domain.breach.Breach;
import nl.vertrouwensfonds.domain.breach.StepProgress;
import nl.vertrouwensfonds.domain.cases.Awaited;
import nl.vertrouwensfonds.domain.cases.Condition;
import nl.vertrouwensfonds.domain.cases.Grievance;
import nl.vertrouwensfonds.domain.cases.Stage;
import nl.vertrouwensfonds.domain.event.AgreementEvent;
import nl.vertrouwensfonds.domain.event.CaseEvent;
import nl.vertrouwensfonds.domain.event.CommitmentEvent;
import nl.vertrouwensfonds.domain.event.ProcedureEvent;
import nl.vertrouwensfonds.domain.event.StatementEvent;
import nl.vertrouwensfonds.domain.event.WillEvent;
import org.junit.jupiter.api.Test;

/** Whatever people are told of by its kind or state has words for it, in both languages. */
class VocabularyTest {

  private static final Map<String, Enum<?>[]> GROUPS =
      Map.ofEntries(
          entry("size", CommitmentEvent.Size.values()),
          entry("stage", Stage.values()),
          entry("stage-means", Stage.values()),
          entry("outcome", CaseEvent.CaseOutcome.values()),
          entry("outcome-means", CaseEvent.CaseOutcome.values()),
          entry("role", Role.values()),
          entry("sort", StatementEvent.Sort.values()),
          entry("condition", Condition.values()),
          entry("kind", Kind.values()),
          entry("severity", Severity.values()),
          entry("report", Breach.Report.values()),
          entry("step", StepProgress.Step.values()),
          entry("status", StepProgress.Status.values()),
          entry("grievance", Grievance.State.values()),
          entry("promise", CommitmentEvent.Outcome.values()),
          entry("way", AgreementEvent.Way.values()),
          entry("invitation", ProcedureEvent.InvitationAnswer.values()),
          entry("will", WillEvent.Declaration.values()),
          entry("finding", WillEvent.Finding.values()),
          entry("awaited", awaited()));

  /** What a page shows by a sign, and what stays out of it. */
  private static final Set<String> UNSAID =
      Set.of(
          "status.complete", "status.locked", "sort.observation", "sort.question", "size.normal");

  private static Enum<?>[] awaited() {
    return Stream.concat(
            Arrays.stream(Awaited.Act.values()), Arrays.stream(StepProgress.For.values()))
        .toArray(Enum<?>[]::new);
  }

  @Test
  void everyKindAndStateHasWordsAndThereIsNoneThatIsNot() throws IOException {
    for (var group : GROUPS.entrySet()) {
      var wanted =
          Arrays.stream(group.getValue())
              .map(KebabCase::name)
              .filter(it -> !UNSAID.contains(group.getKey() + "." + it))
              .collect(toSet());
      var found = new TreeSet<String>();
      words().path(group.getKey()).fieldNames().forEachRemaining(found::add);
      assertEquals(new TreeSet<>(wanted), found, group.getKey());
    }
  }

  @Test
  void everyWordIsThereInEveryLanguage() throws IOException {
    var vocabulary = new Vocabulary();
    words()
        .propertyStream()
        .forEach(group ->
            group
                .getValue()
                .fieldNames()
                .forEachRemaining(name ->
                    Messages.LANGUAGES.forEach(language ->
                        assertFalse(
                            vocabulary.of(group.getKey(), name, language).isBlank(), name))));
  }

  @Test
  void whatThereAreNoWordsForIsAnErrorOfOurs() {
    var vocabulary = new Vocabulary();
    assertThrows(
        IllegalStateException.class,
        () -> vocabulary.of("stage", "lost", Messages.LANGUAGES.get(0)));
  }

  private static JsonNode words() throws IOException {
    return new YAMLMapper()
        .readTree(VocabularyTest.class.getResourceAsStream("/messages/words.yaml"));
  }
}
