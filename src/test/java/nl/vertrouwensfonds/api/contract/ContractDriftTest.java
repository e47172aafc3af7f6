package nl.vertrouwensfonds.api.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.vertrouwensfonds.api.problem.Problem;
import nl.vertrouwensfonds.domain.event.Event;
import org.junit.jupiter.api.Test;

/** The contract is written by hand; here it is compared with the code, and never written. */
class ContractDriftTest {

  private static final Contract CONTRACT = Contract.written();
  private static final Contract CODE = ImpliedContract.ofResources();

  @Test
  void bothKnowTheSamePathsAndMethods() {
    none(Drift.ofOperations(CONTRACT, CODE));
  }

  @Test
  void bothTakeTheSameParameters() {
    none(Drift.ofParameters(CONTRACT, CODE));
  }

  @Test
  void bothAskForTheSameBodies() {
    none(Drift.ofBodies(CONTRACT, CODE));
  }

  @Test
  void bothAnswerTheSame() {
    none(Drift.ofAnswers(CONTRACT, CODE));
  }

  @Test
  void bothRefuseWithTheSameDocument() {
    var written = CONTRACT.schema("Problem");
    none(Drift.ofSchema(CONTRACT, "problem", written, ImpliedSchema.of(Problem.class)));
  }

  @Test
  void everyEventOfTheContractHasTheDataOfTheCode() {
    var lines = new ArrayList<String>();
    for (var variant : CONTRACT.schema("Event").at("/then/oneOf")) {
      String type = variant.at("/properties/type/const").textValue();
      var coded = ImpliedSchema.of(record(type));
      lines.addAll(Drift.ofSchema(CONTRACT, type, variant.at("/properties/data"), coded));
    }
    none(lines);
  }

  @Test
  void theContractKnowsEveryEvent() {
    var listed = new TreeSet<String>();
    CONTRACT.schema("EventType").path("enum").forEach(it -> listed.add(it.textValue()));
    var written = new TreeSet<String>();
    CONTRACT
        .schema("Event")
        .at("/then/oneOf")
        .forEach(it -> written.add(it.at("/properties/type/const").textValue()));
    var coded = new TreeSet<String>();
    events(Event.class).forEach(it -> coded.add(stored(it)));
    assertEquals(coded, written);
    assertEquals(coded, listed);
  }

  private static Stream<Class<?>> events(Class<?> family) {
    return family.isRecord()
        ? Stream.of(family)
        : Stream.of(family.getPermittedSubclasses()).flatMap(ContractDriftTest::events);
  }

  private static Class<?> record(String type) {
    return events(Event.class)
        .filter(it -> type.equals(stored(it)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no event is called " + type));
  }

  private static String stored(Class<?> event) {
    return event.getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase() + ".v1";
  }

  private static void none(List<String> lines) {
    assertEquals("", String.join("\n", lines));
  }
}
