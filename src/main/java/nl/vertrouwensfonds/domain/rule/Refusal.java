package nl.vertrouwensfonds.domain.rule;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;

/**
 * The answer no, with its reason.
 *
 * @param variant which of the rule's explanations fits; empty for its only one
 * @param facts what the explanation names: instants, dates and kinds; of people's words only what
 *     whoever is refused may read
 */
public record Refusal(Rule rule, String variant, Map<String, Object> facts) implements Verdict {

  public Refusal {
    facts = Map.copyOf(facts);
  }

  public Refusal with(String name, Object fact) {
    var more = new TreeMap<>(facts);
    more.put(name, fact);
    return new Refusal(rule, variant, more);
  }

  /** The same, each instant in the time of who is refused. */
  public Refusal in(ZoneId zone) {
    var local = new TreeMap<>(facts);
    local.replaceAll((_, fact) -> fact instanceof Instant it ? it.atZone(zone) : fact);
    return new Refusal(rule, variant, local);
  }

  boolean outweighs(Refusal other) {
    return rule.gravity().compareTo(other.rule().gravity()) < 0;
  }
}
