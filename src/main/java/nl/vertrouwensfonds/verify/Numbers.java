package nl.vertrouwensfonds.verify;

import java.lang.reflect.RecordComponent;
import java.util.Objects;

/**
 * Compares records: numbers up to {@link #TOLERANCE}, so that who computes in another way agrees
 * too, and all else exactly.
 */
final class Numbers {

  /** In points, or in parts of one: a millionth of what anybody is shown. */
  static final double TOLERANCE = 1e-9;

  private Numbers() {}

  static boolean areTheSame(Object one, Object other) {
    for (RecordComponent it : one.getClass().getRecordComponents()) {
      if (!isTheSame(value(it, one), value(it, other))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isTheSame(Object one, Object other) {
    return one instanceof Double a && other instanceof Double b
        ? Math.abs(a - b) <= TOLERANCE
        : Objects.equals(one, other);
  }

  private static Object value(RecordComponent of, Object record) {
    try {
      return of.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("what is in a public record can be read", e);
    }
  }
}
