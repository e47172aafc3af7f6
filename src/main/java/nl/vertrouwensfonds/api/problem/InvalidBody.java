package nl.vertrouwensfonds.api.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import nl.vertrouwensfonds.api.problem.Problem.Flaw;

/** What is wrong with a body of the right shape. */
final class InvalidBody {

  private InvalidBody() {}

  static ProblemException of(Set<ConstraintViolation<?>> violations) {
    var flaws = flaws(violations);
    // A whole body that is missing has no place to point at.
    return flaws.getFirst().pointer().isEmpty()
        ? ProblemException.at(400, "malformed", "", "empty")
        : ProblemException.flaws(422, "invalid", flaws);
  }

  /** As many as are read, by where they are. */
  static List<Flaw> flaws(Collection<? extends ConstraintViolation<?>> violations) {
    return violations.stream()
        .map(InvalidBody::flaw)
        .sorted(Comparator.comparing(Flaw::pointer).thenComparing(Flaw::detail))
        .limit(WholeBody.MOST)
        .toList();
  }

  private static Flaw flaw(ConstraintViolation<?> it) {
    var limits = it.getConstraintDescriptor().getAttributes();
    var type = it.getConstraintDescriptor().getAnnotation().annotationType();
    String pointer = pointer(it.getPropertyPath());
    if (type == Min.class || type == DecimalMin.class) {
      return Flaw.within(pointer, it.getMessage(), number(limits.get("value")), null);
    }
    if (type == Max.class || type == DecimalMax.class) {
      return Flaw.within(pointer, it.getMessage(), null, number(limits.get("value")));
    }
    return Flaw.within(
        pointer, it.getMessage(), least(limits.get("min")), number(limits.get("max")));
  }

  /** Nothing at least is no limit. */
  private static Long least(Object min) {
    return Integer.valueOf(0).equals(min) ? null : number(min);
  }

  private static Long number(Object limit) {
    return limit == null ? null : Long.valueOf(limit.toString());
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
