package nl.vertrouwensfonds.api.problem;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import nl.vertrouwensfonds.domain.rule.Rule;

/**
 * How often something was refused, by the code of the problem. What the rules of a relationship
 * refuse has one together: where there are few of them, a code would tell whoever runs the service
 * what somebody tried under seal.
 */
@ApplicationScoped
class RefusalCounter {

  private static final Set<String> RULES =
      Arrays.stream(Rule.values()).map(Rule::code).collect(Collectors.toUnmodifiableSet());

  private final MeterRegistry registry;

  RefusalCounter(MeterRegistry registry) {
    this.registry = registry;
  }

  void count(String code) {
    Counter.builder("fonds.refusals")
        .description("Requests that were answered by a problem")
        .tag("code", RULES.contains(code) ? "rule" : code)
        .register(registry)
        .increment();
  }
}
