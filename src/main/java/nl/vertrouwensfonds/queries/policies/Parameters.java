package nl.vertrouwensfonds.queries.policies;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.Kind;
import nl.vertrouwensfonds.domain.Severity;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.domain.event.StepEvent.ApologyAnswer;
import nl.vertrouwensfonds.domain.event.StepEvent.ExplanationAnswer;
import nl.vertrouwensfonds.domain.rule.Rules1;
import nl.vertrouwensfonds.log.Policies;
import nl.vertrouwensfonds.queries.policies.Parameter.Standing;
import nl.vertrouwensfonds.queries.policies.Parameter.Unit;

/**
 * All numbers of a trust policy and of the rules that go with it. What stands behind each is in
 * {@code policies/NAME.standing.properties}, one line a part: its unit and its standing.
 */
public final class Parameters {

  private static final Pattern CASES =
      Pattern.compile(
          Stream.of(
                  Kind.values(),
                  Severity.values(),
                  Size.values(),
                  ApologyAnswer.values(),
                  ExplanationAnswer.values())
              .flatMap(Stream::of)
              .map(Parameters::name)
              .distinct()
              .collect(Collectors.joining("|", "\\.(", "|unanswered)(?=\\.|$)")));

  private final Properties standings;
  private final List<Parameter> all = new ArrayList<>();

  private Parameters(String policy) {
    this.standings = standings(policy);
  }

  /**
   * @param policy the name of a policy that there is
   * @throws IllegalStateException when nothing is said of what stands behind a number
   */
  public static List<Parameter> of(String policy) {
    var parameters = new Parameters(policy);
    parameters.document("", document(policy));
    Rules1.numbers().forEach((name, value) -> parameters.add("rules." + name, value));
    return List.copyOf(parameters.all);
  }

  /** The parts that something is said of. */
  static Set<String> parts(String policy) {
    return standings(policy).stringPropertyNames();
  }

  private void document(String path, JsonNode node) {
    node.properties()
        .forEach(it -> {
          String name = path + it.getKey();
          if (it.getValue().isNumber()) {
            add(name, it.getValue().doubleValue());
          } else {
            document(name + ".", it.getValue());
          }
        });
  }

  private void add(String name, double value) {
    String part = standings.containsKey(name) ? name : CASES.matcher(name).replaceAll("");
    String line = standings.getProperty(part);
    if (line == null) {
      throw new IllegalStateException("what stands behind " + name + " is not said");
    }
    String[] said = line.split(" ");
    all.add(
        new Parameter(
            name,
            value,
            constant(Unit.class, said[0]),
            constant(Standing.class, said[1]),
            part,
            part.equals(name) ? "" : whose(name)));
  }

  private static String whose(String name) {
    return CASES.matcher(name).results().map(it -> it.group(1)).findFirst().orElse("");
  }

  private static String name(Enum<?> it) {
    return it.name().toLowerCase(Locale.ROOT);
  }

  private static <E extends Enum<E>> E constant(Class<E> of, String name) {
    return Enum.valueOf(of, name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static JsonNode document(String policy) {
    try {
      return new JsonMapper().readTree(Policies.document(policy));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(policy, e);
    }
  }

  private static Properties standings(String policy) {
    var lines = new Properties();
    try (var in =
        Parameters.class.getResourceAsStream("/policies/" + policy + ".standing.properties")) {
      lines.load(in);
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
