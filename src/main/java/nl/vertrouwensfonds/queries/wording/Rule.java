package nl.vertrouwensfonds.queries.wording;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is listened for.
 *
 * @param statement whether a statement is held against it too
 * @param answerable whether it is silent in a text that takes all upon its own side
 * @param signs by how far they can be trusted
 * @param unless what, in the same sentence, makes it mean something else
 */
record Rule(
    String kind,
    boolean statement,
    boolean answerable,
    Map<Trust, List<Phrase>> signs,
    List<Phrase> unless) {

  /** How far a sign can be trusted: the less, the less a text may own for it to be said. */
  enum Trust {
    CERTAIN,
    DOUBTFUL,
    WEAK;

    /** Whether it is said of a text that owns so many things. */
    boolean saysOf(long owned) {
      return switch (this) {
        case CERTAIN -> true;
        case DOUBTFUL -> owned <= 1;
        case WEAK -> owned == 0;
      };
    }
  }

  /** What a side takes upon itself, and what in the same place makes it mean something else. */
  record Owning(List<Phrase> say, List<Phrase> unless) {}

  /** What is said of a text that owns so many things. */
  Stream<Phrase> say(long owned) {
    return signs.entrySet().stream()
        .filter(it -> it.getKey().saysOf(owned))
        .flatMap(it -> it.getValue().stream());
  }
}
