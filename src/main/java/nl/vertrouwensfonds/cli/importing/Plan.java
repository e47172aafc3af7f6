package nl.vertrouwensfonds.cli.importing;

import java.util.List;
import java.util.Map;

/**
 * What an import would do.
 *
 * @param newcomers names of the organisations to register, by code
 * @param flaws what stands in the way of doing it; with any of these nothing is done
 */
record Plan(List<Chapter> chapters, Map<String, String> newcomers, List<Flaw> flaws) {

  boolean isEmpty() {
    return chapters.stream().allMatch(Chapter::isEmpty);
  }

  int events() {
    return chapters.stream().mapToInt(Chapter::events).sum();
  }
}
