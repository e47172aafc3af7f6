package nl.vertrouwensfonds.domain;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.DisputeCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.RuleOnCommitment;
import nl.vertrouwensfonds.domain.effect.Effect.Kept;
import nl.vertrouwensfonds.domain.effect.Effect.MadeGood;
import nl.vertrouwensfonds.domain.effect.Effect.MissUndone;
import nl.vertrouwensfonds.domain.effect.Effect.Missed;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentDeemedKept;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome;
import nl.vertrouwensfonds.domain.rule.Rule;
import org.junit.jupiter.api.Test;

/** What came late, what nobody answered, and what nobody assessed. */
class LateTest {

  private static final Instant OVERDUE = Instant.parse("2026-01-21T00:00:00Z");
  private static final Instant LAPSES = OVERDUE.plus(100, DAYS);

  private final Story story = Story.live();
  private final Promised promise = Promised.accepted(story);

  private List<? extends Class<?>> effects() {
    return story.effects().stream().map(Object::getClass).toList();
  }

  @Test
  void whatCameLateAndIsTakenAllTheSameIsAMissOfWhichHalfIsMadeGood() {
    story.at(OVERDUE.plus(2, DAYS));
    story.does(story.client(), promise.assess(Outcome.MADE_GOOD));
    assertEquals(List.of(Missed.class, MadeGood.class), effects());
  }

  @Test
  void madeGoodOnlyOnceTheDayIsOver() {
    story.refuses(Rule.NOT_DUE, story.client(), promise.assess(Outcome.MADE_GOOD));
  }

  @Test
  void anAnswerThatWasTooHardIsSoftenedStepByStepAndNeverHardened() {
    story.at(OVERDUE);
    story.does(story.client(), promise.assess(Outcome.MISSED));
    story.does(story.client(), promise.assess(Outcome.MADE_GOOD));
    story.refuses(Rule.ALREADY_ANSWERED, story.client(), promise.assess(Outcome.MADE_GOOD));
    story.refuses(Rule.ANSWER_HARDENED, story.client(), promise.assess(Outcome.MISSED));
    story.does(story.client(), promise.assess(Outcome.KEPT));
    assertEquals(List.of(Missed.class, MadeGood.class, MissUndone.class, Kept.class), effects());
    story.refuses(Rule.ANSWER_HARDENED, story.client(), promise.assess(Outcome.MADE_GOOD));
  }

  @Test
  void aHundredDaysAfterItsDayNothingCanBeCalledMissedAnyMore() {
    story.at(LAPSES);
    assertFalse(promise.state().lapsed(story.now()));
    story.at(LAPSES.plusNanos(1000));
    assertTrue(promise.state().lapsed(story.now()));
    assertEquals(1, story.relationship().commitments().lapsed(Side.SUPPLIER, story.now()));
    var refusal = story.refuses(Rule.LAPSED, story.client(), promise.assess(Outcome.MISSED));
    assertEquals(LAPSES.atZone(ZoneId.of("UTC")), refusal.facts().get("until"));
    story.refuses(Rule.LAPSED, story.client(), promise.assess(Outcome.MADE_GOOD));
    story.does(story.client(), promise.assess(Outcome.KEPT));
    assertEquals(0, story.relationship().commitments().lapsed(Side.SUPPLIER, story.now()));
  }

  @Test
  void onTheHundredthDayItStillCan() {
    story.at(LAPSES);
    story.does(story.client(), promise.assess(Outcome.MISSED));
  }

  @Test
  void softeningHasNoEnd() {
    story.at(OVERDUE);
    story.does(story.client(), promise.assess(Outcome.MISSED));
    story.at(LAPSES.plus(100, DAYS));
    story.does(story.client(), promise.assess(Outcome.MADE_GOOD));
  }

  @Test
  void aDeliveryInTimeThatNobodyAnsweredWithinTheTermCountsAsKept() {
    var agreed = Promised.accepted(story, 10);
    story.does(story.supplier(), agreed.deliver());
    story.at(OVERDUE.plus(10, DAYS).minusNanos(1000));
    var early = story.refuses(Rule.NOT_DUE, story.supplier(), agreed.deem());
    assertEquals(OVERDUE.plus(10, DAYS).atZone(ZoneId.of("UTC")), early.facts().get("due"));
    story.at(OVERDUE.plus(10, DAYS));
    story.refuses(Rule.NOT_YOURS, story.client(), agreed.deem());
    story.does(story.supplier(), agreed.deem());
    assertEquals(new CommitmentDeemedKept(agreed.id), story.last());
    assertInstanceOf(Kept.class, story.effects().getLast());
    assertTrue(agreed.state().deemed());
    story.refuses(Rule.ALREADY_ANSWERED, story.supplier(), agreed.deem());
  }

  @Test
  void withoutATermNothingIsDeemedKept() {
    story.does(story.supplier(), promise.deliver());
    story.at(OVERDUE.plus(90, DAYS));
    story.refuses(Rule.NOTHING_TO_ANSWER, story.supplier(), promise.deem());
  }

  @Test
  void whatCameLateOrNeverIsNotDeemedKept() {
    var late = Promised.accepted(story, 5);
    var never = Promised.accepted(story, 5);
    story.at(OVERDUE);
    story.does(story.supplier(), late.deliver());
    story.at(OVERDUE.plus(60, DAYS));
    story.refuses(Rule.NOTHING_TO_ANSWER, story.supplier(), late.deem());
    story.refuses(Rule.NOTHING_TO_ANSWER, story.supplier(), never.deem());
  }

  @Test
  void whatWasAnsweredIsNotDeemed() {
    var agreed = Promised.accepted(story, 5);
    story.does(story.supplier(), agreed.deliver());
    story.at(OVERDUE.plus(30, DAYS));
    story.does(story.client(), agreed.assess(Outcome.MISSED));
    story.refuses(Rule.ALREADY_ANSWERED, story.supplier(), agreed.deem());
  }

  @Test
  void aRulingNeverHardensAndMayMakeGood() {
    var led = Mediated.led(story);
    story.at(OVERDUE);
    story.does(story.client(), promise.assess(Outcome.MISSED));
    story.does(story.client(), promise.assess(Outcome.MADE_GOOD));
    story.refuses(
        Rule.NOTHING_TO_ANSWER, story.supplier(), new DisputeCommitment(promise.id, Content.EMPTY));
    var other = Promised.accepted(Story.live());
    other.story.at(OVERDUE);
    var neutral = Mediated.led(other.story).neutral();
    other.story.does(other.story.client(), other.assess(Outcome.MISSED));
    other.story.does(other.story.supplier(), new DisputeCommitment(other.id, Content.EMPTY));
    other.story.does(other.story.client(), other.assess(Outcome.MADE_GOOD));
    var harder = new RuleOnCommitment(other.id, Outcome.MISSED, Content.EMPTY);
    other.story.refuses(Rule.ANSWER_HARDENED, neutral, harder);
    other.story.does(neutral, new RuleOnCommitment(other.id, Outcome.KEPT, Content.EMPTY));
    assertTrue(led.neutral() != null && other.state().ruled());
  }

  @Test
  void aDeliveryThatNobodyAnswersIsDisputedOnlyOnceItsDayIsOver() {
    story.does(story.supplier(), promise.deliver());
    var dispute = new DisputeCommitment(promise.id, Content.EMPTY);
    story.refuses(Rule.NOT_DUE, story.supplier(), dispute);
    story.at(OVERDUE);
    story.does(story.supplier(), dispute);
  }
}
