package nl.vertrouwensfonds.domain;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.domain.command.BreachCommand.AnswerBreach;
import nl.vertrouwensfonds.domain.command.BreachCommand.JoinBreach;
import nl.vertrouwensfonds.domain.command.BreachCommand.ReportBreach;
import nl.vertrouwensfonds.domain.command.BreachCommand.WithdrawBreach;
import nl.vertrouwensfonds.domain.effect.Effect.Accused;
import nl.vertrouwensfonds.domain.effect.Effect.Joined;
import nl.vertrouwensfonds.domain.event.BreachEvent.Answer;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachJoined;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.domain.rule.Rule;
import org.junit.jupiter.api.Test;

/** One fact that is told more than once counts once. */
class IncidentTest {

  private static final Instant OVERDUE = Instant.parse("2026-01-21T00:00:00Z");

  private final Story story = Story.live();

  private static ReportBreach report(UUID incident) {
    return new ReportBreach(Kind.ABILITY, Severity.MINOR, null, incident, Content.EMPTY);
  }

  private UUID reported() {
    return story.does(story.client(), report(null));
  }

  private void acknowledged(UUID breach) {
    var answer = new AnswerBreach(breach, Answer.ACKNOWLEDGED, Content.EMPTY);
    story.does(story.supplier(), answer);
  }

  private static JoinBreach join(UUID breach, UUID incident) {
    return new JoinBreach(breach, incident, Content.EMPTY);
  }

  private UUID missed() {
    var promise = Promised.accepted(story);
    story.at(OVERDUE);
    story.does(story.client(), promise.assess(Outcome.MISSED));
    return promise.id;
  }

  @Test
  void theInjuredSideJoinsTwoReportsOfOneFact() {
    var one = reported();
    var other = reported();
    story.does(story.client(), join(other, one));
    assertEquals(new BreachJoined(other, one), story.last());
    assertTrue(story.effects().stream().anyMatch(Joined.class::isInstance));
    story.refuses(Rule.ALREADY_DONE, story.client(), join(other, one));
    story.refuses(Rule.ALREADY_DONE, story.client(), join(one, other));
  }

  @Test
  void soDoesTheNeutralButNotTheResponsibleSide() {
    var one = reported();
    var other = reported();
    story.refuses(Rule.NOT_YOURS, story.supplier(), join(other, one));
    story.does(Mediated.led(story).neutral(), join(other, one));
  }

  @Test
  void aBreachIsNotJoinedToItselfNorToWhatIsNotThere() {
    var one = reported();
    story.refuses(Rule.ALREADY_DONE, story.client(), join(one, one));
    story.refuses(Rule.UNKNOWN, story.client(), join(one, new UUID(9, 9)));
    story.refuses(Rule.UNKNOWN, story.client(), report(new UUID(9, 9)));
  }

  @Test
  void whatTheOtherSideDidIsAnotherFact() {
    var mine = reported();
    var theirs = story.does(story.supplier(), report(null));
    story.refuses(Rule.NOT_YOURS, story.client(), join(mine, theirs));
  }

  @Test
  void aReportThatIsGoneIsNotNamedOrJoinedAgain() {
    var gone = reported();
    story.does(story.client(), new WithdrawBreach(gone, Content.EMPTY));
    story.refuses(Rule.NOTHING_TO_ANSWER, story.client(), report(gone));
    story.refuses(Rule.NOTHING_TO_ANSWER, story.client(), join(reported(), gone));
  }

  @Test
  void aBreachThatIsHealedIsOver() {
    var repair = Repair.quiet(story, Severity.MINOR);
    for (int i = 0; i < 4; i++) {
      story.later(30, DAYS);
      repair.keeps(Size.LARGE);
    }
    story.refuses(Rule.BREACH_HEALED, story.client(), report(repair.breach));
  }

  @Test
  void aMissIsOneFactWithOneIncidentOnly() {
    var miss = missed();
    story.does(story.client(), report(miss));
    story.refuses(Rule.ALREADY_DONE, story.client(), report(miss));
    story.refuses(Rule.ALREADY_DONE, story.client(), join(reported(), miss));
  }

  @Test
  void aPromiseThatWasKeptOrStillRunsIsNoIncident() {
    var running = Promised.accepted(story);
    story.refuses(Rule.NOTHING_TO_ANSWER, story.client(), report(running.id));
    story.does(story.client(), running.assess(Outcome.KEPT));
    story.refuses(Rule.NOTHING_TO_ANSWER, story.client(), report(running.id));
  }

  @Test
  void whatWasMadeGoodCanBeJoinedLikeAMiss() {
    var late = Promised.accepted(story);
    story.at(OVERDUE);
    story.does(story.client(), late.assess(Outcome.MADE_GOOD));
    story.does(story.client(), report(late.id));
  }

  @Test
  void aReportAboutWhatIsProvenAccusesNobody() {
    var proven = reported();
    acknowledged(proven);
    story.does(story.client(), report(proven));
    var accused = (Accused) story.effects().getLast();
    assertEquals(List.of(false), List.of(accused.accusation().weighs()));
  }
}
