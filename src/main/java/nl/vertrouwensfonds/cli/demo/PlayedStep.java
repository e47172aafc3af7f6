package nl.vertrouwensfonds.cli.demo;

import java.time.LocalDate;
import java.util.Optional;
import nl.vertrouwensfonds.cli.client.ServiceResponse;
import nl.vertrouwensfonds.cli.client.TrustBalances;
import nl.vertrouwensfonds.cli.demo.Scenario.ScenarioStep;

/**
 * A step of a scenario with what came of it.
 *
 * @param what was done, in people's words
 * @param after both balances once it was done
 * @param stage of the latest case, as the service names it; empty while there is no case
 */
record PlayedStep(
    ScenarioStep step,
    LocalDate day,
    String what,
    ServiceResponse response,
    TrustBalances after,
    Optional<String> stage) {}
