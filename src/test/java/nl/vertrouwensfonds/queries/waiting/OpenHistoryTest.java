package nl.vertrouwensfonds.queries.waiting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.vertrouwensfonds.access.Caller;
import nl.vertrouwensfonds.access.Caller.Function;
import nl.vertrouwensfonds.access.Witness;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import nl.vertrouwensfonds.log.Contents;
import nl.vertrouwensfonds.queries.waiting.WaitingQuestion.Order;
import org.junit.jupiter.api.Test;

/** While a history of years ago is told, who closes it goes by the clock all the same. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class OpenHistoryTest {

  @Inject EntityManager rows;
  @Inject Witness witness;
  @Inject Contents contents;

  @Test
  void afterThirtyDaysTheOtherSideIsLateAndWhoClosedItIsWaitedForToo() {
    var table = Table.importing("2021-01-01T00:00:00Z");
    table.made(table.client, "/history-closures", "{}");
    assertEquals(List.of("SUPPLIER"), waiting(table, 29, false));
    assertEquals(List.of(), waiting(table, 29, true));
    assertEquals(List.of("CLIENT", "SUPPLIER"), waiting(table, 31, false));
    assertEquals(List.of("SUPPLIER"), waiting(table, 31, true));
  }

  /** Of whom something is waited for, so many days from now. */
  private List<String> waiting(Table table, int days, boolean overdue) {
    var question =
        new WaitingQuestion(
            Set.of(),
            overdue,
            Optional.of(UUID.fromString(table.relationship)),
            Optional.empty(),
            Order.SINCE,
            false,
            0,
            10);
    var caller = new Caller("any", "any", table.client.organisation(), Function.REPORTING);
    Instant then = Instant.now().plus(Duration.ofDays(days));
    return QuarkusTransaction.requiringNew()
        .call(() -> new WaitingView(rows, () -> then, witness, contents).of(caller, question))
        .rows()
        .stream()
        .map(it -> it.side().name())
        .sorted()
        .toList();
  }
}
