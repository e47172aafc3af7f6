package nl.vertrouwensfonds.api.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.vertrouwensfonds.api.contract.Contract.Operation;

/** What the contract and the code say differently, in plain words, one difference a line. */
final class Drift {

  private final Contract contract;
  private final Contract code;
  private final Differences told = new Differences();

  private Drift(Contract contract, Contract code) {
    this.contract = contract;
    this.code = code;
  }

  static List<String> ofOperations(Contract contract, Contract code) {
    var drift = new Drift(contract, code);
    drift.told.names("", contract.operations().keySet(), code.operations().keySet());
    return drift.told.lines();
  }

  /** Headers are not compared: resources do not state which they read. */
  static List<String> ofParameters(Contract contract, Contract code) {
    return ofBoth(contract, code, Drift::parameters);
  }

  static List<String> ofBodies(Contract contract, Contract code) {
    return ofBoth(contract, code, Drift::bodies);
  }

  static List<String> ofAnswers(Contract contract, Contract code) {
    return ofBoth(contract, code, Drift::answers);
  }

  /** Of a schema of the contract with one of the code that stands for itself. */
  static List<String> ofSchema(Contract contract, String where, JsonNode schema, JsonNode coded) {
    var drift = new Drift(contract, Contract.of(MissingNode.getInstance()));
    drift.schemas(where, schema, coded, false);
    return drift.told.lines();
  }

  private interface Comparison {
    void of(Drift drift, String where, Operation written, Operation coded);
  }

  private static List<String> ofBoth(Contract contract, Contract code, Comparison comparison) {
    var drift = new Drift(contract, code);
    contract
        .operations()
        .forEach((where, written) -> {
          var coded = code.operations().get(where);
          if (coded != null) {
            comparison.of(drift, where, written, coded);
          }
        });
    return drift.told.lines();
  }

  private void parameters(String where, Operation written, Operation coded) {
    told.names(where + " parameter ", parameters(written), parameters(coded));
  }

  private static Set<String> parameters(Operation operation) {
    var names = new TreeSet<String>();
    for (var parameter : operation.parameters()) {
      if (!parameter.path("in").textValue().equals("header")) {
        names.add(
            parameter.path("name").textValue() + " in the " + parameter.path("in").textValue());
      }
    }
    return names;
  }

  private void bodies(String where, Operation written, Operation coded) {
    schemas(where + " body", written.body(), coded.body(), true);
  }

  private void answers(String where, Operation written, Operation coded) {
    schemas(where + " answer", written.answer(), coded.answer(), false);
  }

  private void schemas(String where, JsonNode written, JsonNode coded, boolean asked) {
    if (coded.isMissingNode() && !written.isMissingNode()) {
      told.notCoded(where);
    } else if (written.isMissingNode() && !coded.isMissingNode()) {
      told.notWritten(where);
    } else {
      new SchemaDrift(contract, code, told).schemas(where, written, coded, asked);
    }
  }
}
