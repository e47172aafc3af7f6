package nl.vertrouwensfonds.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Enum constants as people type them, such as {@code user-organisation}. */
public final class KebabCase {

  private KebabCase() {}

  public static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Of all constants, in their order. */
  public static List<String> names(Class<?> type) {
    return Arrays.stream(type.getEnumConstants()).map(it -> name((Enum<?>) it)).toList();
  }

  /**
   * The constant of that name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static <E extends Enum<E>> E constant(Class<E> type, String name) {
    for (E constant : type.getEnumConstants()) {
      if (name(constant).equals(name)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(name + " is none of " + type.getSimpleName());
  }
}
