package nl.vertrouwensfonds.bench;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Rows that are measured together.
 *
 * @param letters one for each
 */
record Rows(String letters, Work work) {

  /** Measures, and tells the report. */
  interface Work {
    void measure(Site site, Report report) throws Exception;
  }

  /** In the order in which they run: first what wants a small log, last what ends the services. */
  static List<Rows> all() {
    return List.of(
        new Rows("F", Sizes::measure),
        new Rows("E", Rebuild::measure),
        new Rows("C", Reads::measure),
        new Rows("AB", Appends::measure),
        new Rows("I", Crowd::measure),
        new Rows("D", LongLog::measure),
        new Rows("HK", FirstMinute::measure),
        new Rows("G", Starts::measure));
  }

  static Set<String> allLetters() {
    return all().stream()
        .flatMap(it -> it.letters().chars().mapToObj(Character::toString))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  boolean has(String letter) {
    return letters.contains(letter);
  }
}
