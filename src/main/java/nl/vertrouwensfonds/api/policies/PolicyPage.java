package nl.vertrouwensfonds.api.policies;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.vertrouwensfonds.api.problem.Messages;
import nl.vertrouwensfonds.domain.KebabCase;
import nl.vertrouwensfonds.log.Policies;
import nl.vertrouwensfonds.queries.policies.Parameter;
import nl.vertrouwensfonds.queries.policies.Parameter.Unit;
import nl.vertrouwensfonds.queries.policies.Parameters;

/** What stands behind a score, as a page for whoever is scored by it. */
@ApplicationScoped
public class PolicyPage {

  private static final String BUNDLE = "messages.policies";

  /**
   * One number, or the same number for each kind, severity, size or answer.
   *
   * @param standing as a name for programs; {@code stands} is the same in words
   * @param rule that it is one, which holds under every policy; null for a number of the policy
   */
  public record PolicyPart(
      String name, List<String> values, String standing, String stands, String why, String rule) {}

  private final Template page;
  private final Messages messages;

  PolicyPage(@Location("trust-policy.html") Template page, Messages messages) {
    this.page = page;
    this.messages = messages;
  }

  String page(String policy, List<String> notes, Locale language) {
    return page.data("tag", language.toLanguageTag())
        .data("title", say("page.title", language))
        .data("name", policy)
        .data("lead", say("page.lead", policy, language))
        .data("notes", notes)
        .data("parts", parts(policy, language))
        .data("hash", say("page.hash", Policies.hash(policy), language))
        .data("otherPolicies", say("page.others", language))
        .data("others", Policies.names().stream().filter(it -> !it.equals(policy)).toList())
        .render();
  }

  private List<PolicyPart> parts(String policy, Locale language) {
    var parts = new LinkedHashMap<String, List<Parameter>>();
    Parameters.of(policy)
        .forEach(it -> parts.computeIfAbsent(it.part(), _ -> new ArrayList<>()).add(it));
    return parts.values().stream().map(it -> part(it, language)).toList();
  }

  private PolicyPart part(List<Parameter> all, Locale language) {
    var first = all.getFirst();
    String standing = KebabCase.name(first.standing());
    return new PolicyPart(
        say("name." + first.part(), language),
        all.stream().map(it -> value(it, language)).toList(),
        standing,
        say("standing." + standing, language),
        say("why." + first.part(), language),
        first.part().startsWith("rules.") ? say("page.rule", language) : null);
  }

  private String value(Parameter it, Locale language) {
    var format = NumberFormat.getNumberInstance(language);
    String number = format.format(it.unit() == Unit.PART ? 100 * it.value() : it.value());
    String told = say("unit." + KebabCase.name(it.unit()), number, language);
    return it.of().isEmpty() ? told : say("of." + it.of(), language) + ": " + told;
  }

  private String say(String key, Locale language) {
    return messages.find(BUNDLE, language, key, Map.of()).orElseThrow();
  }

  private String say(String key, Object fact, Locale language) {
    return messages.find(BUNDLE, language, key, Map.of("it", fact)).orElseThrow();
  }
}
