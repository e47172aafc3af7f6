package nl.vertrouwensfonds.api.trust;

import java.util.Arrays;
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
        .orElseThrow(() -> ProblemException.at(400, "malformed", "direction", "direction"));
  }
}
