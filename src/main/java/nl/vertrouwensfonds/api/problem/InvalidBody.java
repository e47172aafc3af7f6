package nl.vertrouwensfonds.api.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Set;
import nl.vertrouwensfonds.api.problem.Problem.Flaw;

/** What is wrong with a body of the right shape. */
final class InvalidBody {

  private InvalidBody() {}

  static ProblemException of(Set<ConstraintViolation<?>> violations) {
    var flaws =
        violations.stream()
            .map(it -> new Flaw(pointer(it.getPropertyPath()), it.getMessage()))
            .sorted(Comparator.comparing(Flaw::pointer).thenComparing(Flaw::detail))
            .toList();
    // A whole body that is missing has no place to point at.
    return flaws.getFirst().pointer().isEmpty()
        ? ProblemException.at(400, "malformed", "", "empty")
        : ProblemException.flaws(422, "invalid", flaws);
  }

  private static String pointer(Path path) {
    var parts = new ArrayList<String>();
    for (Path.Node node : path) {
      if (node.getIndex() != null) {
        parts.add(node.getIndex().toString());
      }
      if (node.getKind() == ElementKind.PROPERTY) {
        parts.add(node.getName());
      }
    }
    return parts.isEmpty() ? "" : "/" + String.join("/", parts);
  }
}
