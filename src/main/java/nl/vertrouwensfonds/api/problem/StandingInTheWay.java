package nl.vertrouwensfonds.api.problem;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.vertrouwensfonds.api.problem.ProblemException.Details;

/**
 * What of several things stands in the way: a sentence for each kind, and not a word of what does
 * not. What is missing is told by whose it is, and what was said in the words of who said it.
 */
record StandingInTheWay(Messages messages, String bundle, Locale language) {

  /** Conditions such as {@code client-let-go}. */
  private static final String CONDITIONS = "conditions";

  /** People's words; empty where they were erased. */
  private static final String SAID = "said";

  private static final List<String> FACTS = List.of(CONDITIONS, SAID, "reports", "breaches");

  /** As much as is read in passing, in characters. */
  private static final int LONGEST = 160;

  Stream<String> of(Details details) {
    var facts = worded(details.facts());
    return FACTS.stream()
        .filter(it -> details.facts().get(it) instanceof Collection<?> all && !all.isEmpty())
        .flatMap(it -> sentence(details, it, facts));
  }

  private Stream<String> sentence(Details details, String fact, Map<String, Object> facts) {
    boolean one = ((Collection<?>) details.facts().get(fact)).size() == 1;
    String key = details.code() + "." + fact;
    return messages
        .find(bundle, language, key, facts)
        .or(() -> messages.find(bundle, language, key + (one ? ".one" : ".many"), facts))
        .stream();
  }

  /** The facts as people read them. */
  Map<String, Object> worded(Map<String, Object> facts) {
    var worded = new TreeMap<>(facts);
    worded.computeIfPresent(CONDITIONS, (_, it) -> bySide((Collection<?>) it));
    worded.computeIfPresent(
        SAID, (_, it) -> ((Collection<?>) it).stream().map(this::quoted).toList());
    return worded;
  }

  private String bySide(Collection<?> conditions) {
    return conditions.stream()
        .map(it -> it.toString().split("-", 2))
        .collect(groupingBy(it -> it[0], LinkedHashMap::new, mapping(it -> it[1], toList())))
        .entrySet()
        .stream()
        .map(it -> say("fact.of", Map.of("side", List.of(it.getKey()), "what", it.getValue())))
        .collect(joining("; "));
  }

  private String quoted(Object said) {
    String text = said.toString();
    if (text.isEmpty()) {
      return say("fact.erased", Map.of());
    }
    int length = text.codePointCount(0, text.length());
    boolean cut = length > LONGEST;
    return "\u201c"
        + (cut ? text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "\u2026" : text)
        + "\u201d";
  }

  private String say(String key, Map<String, Object> facts) {
    return messages.find(bundle, language, key, facts).orElseThrow();
  }
}
