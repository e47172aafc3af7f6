package nl.vertrouwensfonds.api.trust;

import java.util.Arrays;
import java.util.List;
import nl.vertrouwensfonds.api.problem.Problem.Flaw;
import nl.vertrouwensfonds.api.problem.ProblemException;
import nl.vertrouwensfonds.domain.KebabCase;
import nl.vertrouwensfonds.domain.Side;

/** Whose fund in whom. */
public enum DirectionName {
  CLIENT_IN_SUPPLIER(Side.CLIENT),
  SUPPLIER_IN_CLIENT(Side.SUPPLIER);

  private final Side trustor;

  DirectionName(Side trustor) {
    this.trustor = trustor;
  }

  public Side trustor() {
    return trustor;
  }

  static DirectionName of(String name) {
    return Arrays.stream(values())
        .filter(it -> KebabCase.name(it).equals(name))
        .findFirst()
        .orElseThrow(DirectionName::unknown);
  }

  private static ProblemException unknown() {
    var names = KebabCase.names(DirectionName.class);
    return ProblemException.flaws(
        400, "malformed", List.of(Flaw.oneOf("direction", "direction", names)));
  }
}
