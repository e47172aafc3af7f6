package nl.vertrouwensfonds.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Kind;
import nl.vertrouwensfonds.domain.Severity;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.BreachEvent.Answer;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachAnswered;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachReported;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentAssessed;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentMade;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentRuled;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.domain.event.Event;
import nl.vertrouwensfonds.domain.event.StepEvent.ApologyOffered;
import nl.vertrouwensfonds.domain.event.StepEvent.ExplanationGiven;
import nl.vertrouwensfonds.domain.event.StepEvent.RemedyWaived;
import nl.vertrouwensfonds.log.Policies;
import org.junit.jupiter.api.Test;

/** What the last commitment that was waited for does, when it does more than one thing. */
class HealingAtAnEventTest {

  private static final TrustPolicy POLICY = Policies.named(Policies.FIRST);
  private static final double UNHEALED_MINOR = 4 * (0.15 * 0.7 + 0.15 * 0.5);

  private final History history = new History();

  private void onProbation(Severity severity) {
    var breach = happens(0, new BreachReported(Side.SUPPLIER, Kind.ABILITY, severity, null));
    happens(0, new BreachAnswered(breach, Answer.ACKNOWLEDGED));
    happens(0, new ApologyOffered(breach, List.of()));
    happens(0, new ExplanationGiven(breach, List.of()));
    happens(0, new RemedyWaived(breach));
  }

  private UUID assessed(double day, Outcome outcome) {
    var made = happens(day, new CommitmentMade(Side.SUPPLIER, Size.LARGE, LocalDate.MAX));
    happens(day, new CommitmentAssessed(made, outcome));
    return made;
  }

  private UUID happens(double day, Event event) {
    return history.happens(History.day(day), event);
  }

  private Fund fund(double day) {
    var account = new Account(History.START, POLICY);
    history.until(History.day(day)).forEach(account::follow);
    return account.fund().faded(History.day(day), POLICY);
  }

  @Test
  void theLedgerTellsOfTheBreachThatHealsAndOfTheOneThatDoesNot() {
    onProbation(Severity.MINOR);
    onProbation(Severity.GRAVE);
    assessed(40, Outcome.KEPT);
    assessed(100, Outcome.KEPT);
    Instant at = History.day(100);
    var postings = Ledger.of(History.START, history.until(at), at, POLICY, ZoneOffset.UTC);
    double sum = postings.stream().mapToDouble(Posting::amount).sum();
    assertEquals(fund(100).balance(POLICY).getAsDouble(), 50 + sum, 1e-9);
    assertEquals(1, fund(100).breaches().size());
    assertEquals(UNHEALED_MINOR, fund(100).scars(), 1e-9);
  }

  @Test
  void aRulingThatGivesBackAndDepositsHealsOnce() {
    onProbation(Severity.MINOR);
    assessed(40, Outcome.KEPT);
    var missed = assessed(100, Outcome.MISSED);
    assessed(160, Outcome.KEPT);
    happens(220, new CommitmentRuled(missed, Outcome.KEPT));
    assertEquals(UNHEALED_MINOR, fund(220).scars(), 1e-9);
  }
}
