package nl.vertrouwensfonds.queries.paging;

import java.util.List;
import java.util.function.Function;

/**
 * Some of a list, from somewhere on.
 *
 * @param more whether there are others behind these
 */
public record Part<T>(List<T> items, boolean more) {

  /** The first of what is left of a list. */
  public static <T> Part<T> of(List<T> rest, int most) {
    return new Part<>(rest.stream().limit(most).toList(), rest.size() > most);
  }

  /** The same part, told otherwise. */
  public <R> Part<R> map(Function<T, R> told) {
    return new Part<>(items.stream().map(told).toList(), more);
  }
}
