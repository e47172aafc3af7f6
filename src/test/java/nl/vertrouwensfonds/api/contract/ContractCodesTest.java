package nl.vertrouwensfonds.api.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.vertrouwensfonds.domain.rule.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes of refusals: those of the contract, of the rules and of the texts are the same. */
class ContractCodesTest {

  private static final Contract CONTRACT = Contract.written();

  /** They come from any address, so no operation lists them. */
  private static final Set<String> OF_NO_OPERATION =
      Set.of("method-not-allowed", "address-too-long", "headers-too-large");

  @Test
  void theContractListsEveryRuleAndEveryProblemThereIsATextFor() {
    var known = new TreeSet<>(titled());
    known.addAll(statuses().keySet());
    assertEquals(known, codes());
  }

  @Test
  void everyCodeHasALineInItsTableWithAStatus() {
    var lines =
        Pattern.compile("\\| `([a-z-]+)` \\| \\d{3} \\|")
            .matcher(CONTRACT.schema("ProblemCode").path("description").textValue())
            .results()
            .map(it -> it.group(1))
            .toList();
    assertEquals(codes(), new TreeSet<>(lines));
    assertEquals(codes().size(), lines.size());
  }

  @Test
  void everyCodeIsListedByAnOperationAndEachOneListedIsACode() {
    var listed = new TreeSet<>(OF_NO_OPERATION);
    CONTRACT
        .operations()
        .values()
        .forEach(it -> it.statuses().forEach(s -> listed.addAll(it.codes(s))));
    assertEquals(codes(), listed);
  }

  @Test
  void aRuleIsListedUnderTheStatusOfItsGravity() {
    var wrong = new TreeMap<String, Integer>();
    CONTRACT
        .operations()
        .forEach((name, it) -> {
          for (int status : it.statuses()) {
            it.codes(status).stream()
                .filter(code -> !told(code, status))
                .forEach(code -> wrong.put(name + " " + code, status));
          }
        });
    assertEquals(Map.of(), wrong);
  }

  private static boolean told(String code, int status) {
    return statuses().getOrDefault(code, Set.of(status)).contains(status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "messages.problems",
        "messages.ledger",
        "messages.policies",
        "messages.report",
        "messages.wording",
        "ValidationMessages"
      })
  void whatIsSaidInOneLanguageIsSaidInTheOther(String bundle) {
    assertEquals(own(bundle, Locale.ROOT), own(bundle, Locale.of("nl")));
  }

  private static Set<String> codes() {
    var all = new TreeSet<String>();
    CONTRACT.schema("ProblemCode").path("enum").forEach(it -> all.add(it.textValue()));
    return all;
  }

  /** Those of all rules under a code; what is unknown is told as not found. */
  private static Map<String, Set<Integer>> statuses() {
    return Arrays.stream(Rule.values())
        .filter(it -> it != Rule.UNKNOWN)
        .collect(
            Collectors.groupingBy(
                Rule::code, Collectors.mapping(it -> status(it.gravity()), Collectors.toSet())));
  }

  private static int status(Rule.Gravity gravity) {
    return switch (gravity) {
      case UNKNOWN -> 404;
      case FORBIDDEN -> 403;
      case INVALID -> 422;
      case CONFLICT -> 409;
    };
  }

  private static Set<String> titled() {
    return own("messages.problems", Locale.ROOT).stream()
        .filter(it -> it.endsWith(".title"))
        .map(it -> it.substring(0, it.indexOf('.')))
        .collect(Collectors.toSet());
  }

  /** The keys of one file: a bundle would give those of the other language too. */
  private static Set<String> own(String bundle, Locale language) {
    String suffix = language.getLanguage().isEmpty() ? "" : "_" + language;
    String file = "/" + bundle.replace('.', '/') + suffix + ".properties";
    var keys = new Properties();
    try (var in = ContractCodesTest.class.getResourceAsStream(file)) {
      keys.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new TreeSet<>(keys.stringPropertyNames());
  }
}
