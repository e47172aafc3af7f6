package nl.vertrouwensfonds.log;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashMap;
import java.util.stream.Collectors;
import nl.vertrouwensfonds.domain.Days;
import nl.vertrouwensfonds.domain.Severity;
import nl.vertrouwensfonds.domain.rule.Rules1;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Gives the migrations the numbers of the score, so that the database computes with the same ones.
 * A policy's document never changes, and neither do the rules of a version: what a migration put
 * into its tables once stays right, and another policy comes with a migration of its own.
 */
@ApplicationScoped
class PolicyTables implements FlywayConfigurationCustomizer {

  @Override
  public void customize(FluentConfiguration migrations) {
    var all = new HashMap<>(migrations.getPlaceholders());
    all.put("trust_policies", policy(Policies.FIRST));
    Policies.names().forEach(it -> all.put("trust_policy_" + it, policy(it)));
    all.put("severity_rules", severities());
    migrations.placeholders(all);
  }

  private static String policy(String name) {
    return "('%s', '%s')".formatted(name, Policies.document(name).replace("'", "''"));
  }

  private static String severities() {
    return Arrays.stream(Severity.values())
        .map(PolicyTables::severity)
        .collect(Collectors.joining(", "));
  }

  private static String severity(Severity it) {
    return "('"
        + it
        + "', "
        + Days.of(Rules1.quiet(it))
        + ", "
        + Rules1.kept(it)
        + ", "
        + Days.of(Rules1.patience(it))
        + ")";
  }
}
