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
public class MigrationPlaceholders implements FlywayConfigurationCustomizer {

  @Override
  public void customize(FluentConfiguration migrations) {
    var all = new HashMap<>(migrations.getPlaceholders());
    Policies.names().forEach(name -> all.put("trust_policy_" + name, row(name)));
    all.put("severity_rules", severities());
    migrations.placeholders(all);
  }

  private static String row(String name) {
    return "('%s', '%s')".formatted(name, Policies.document(name).replace("'", "''"));
  }

  private static String severities() {
    return Arrays.stream(Severity.values())
        .map(MigrationPlaceholders::row)
        .collect(Collectors.joining(", "));
  }

  private static String row(Severity severity) {
    return "('%s', %s, %s, %s)"
        .formatted(
            severity,
            Days.of(Rules1.quiet(severity)),
            Rules1.kept(severity),
            Days.of(Rules1.patience(severity)));
  }
}
