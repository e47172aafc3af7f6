package nl.vertrouwensfonds.api.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.vertrouwensfonds.domain.rule.Rule;
import org.junit.jupiter.api.Test;

/** What stands in the way is told thing by thing, and what does not is not spoken of. */
class StandingInTheWayTest {

  private static final Locale DUTCH = Locale.of("nl");
  private static final String BEFORE = "Het vertrouwen is hersteld als er niets meer openstaat.";

  private final Problems problems =
      new Problems(new Messages(), new RefusalCounter(new SimpleMeterRegistry()));

  private String told(List<String> conditions, List<String> said, int reports, int breaches) {
    var refusal =
        Rule.NOT_YET_RESTORED
            .refusal()
            .with("conditions", conditions)
            .with("said", said)
            .with("reports", ids(reports))
            .with("breaches", ids(breaches));
    return problems.problem(ProblemException.of(refusal).details(), DUTCH).detail();
  }

  private static List<UUID> ids(int many) {
    var ids = new ArrayList<UUID>();
    for (int i = 0; i < many; i++) {
      ids.add(new UUID(0, i));
    }
    return ids;
  }

  @Test
  void whatThereIsNoneOfIsLeftOut() {
    assertEquals(
        BEFORE + " Eén vertrouwensbreuk is nog niet geheeld.", told(List.of(), List.of(), 0, 1));
    assertEquals(
        BEFORE
            + " 2 meldingen hebben nog geen antwoord. 3 vertrouwensbreuken zijn nog niet geheeld.",
        told(List.of(), List.of(), 2, 3));
  }

  @Test
  void whatIsMissingIsToldBySide() {
    assertEquals(
        BEFORE
            + " Er ontbreekt nog: van de opdrachtgever een toegegeven fout en een compromis;"
            + " van de leverancier iets dat is losgelaten.",
        told(List.of("client-admitted", "client-compromised", "supplier-let-go"), List.of(), 0, 0));
  }

  /** Whatever stands in them is nothing to fill in. */
  @Test
  void grievancesAreToldInTheWordsOfWhoRaisedThem() {
    assertEquals(
        BEFORE
            + " Deze grieven zijn nog niet afgesloten: “Te laat {reports#} {said} $1 \\d”,"
            + " een waarvan de woorden zijn gewist en “"
            + "é".repeat(160)
            + "…”.",
        told(List.of(), List.of("Te laat {reports#} {said} $1 \\d", "", "é".repeat(161)), 0, 0));
  }
}
