package nl.vertrouwensfonds.domain;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.domain.command.PartyCommand.AdmitParticipant;
import nl.vertrouwensfonds.domain.command.ScoreCommand.AdoptTrustPolicy;
import nl.vertrouwensfonds.domain.command.ScoreCommand.AnswerContest;
import nl.vertrouwensfonds.domain.command.ScoreCommand.ContestScore;
import nl.vertrouwensfonds.domain.command.ScoreCommand.RateTrust;
import nl.vertrouwensfonds.domain.command.ScoreCommand.Speaking;
import nl.vertrouwensfonds.domain.command.ScoreCommand.WithdrawContest;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.domain.event.ScoreEvent.TrustRated;
import nl.vertrouwensfonds.domain.rule.Rule;
import nl.vertrouwensfonds.log.Policies;
import nl.vertrouwensfonds.trust.Account;
import nl.vertrouwensfonds.trust.Adopted;
import nl.vertrouwensfonds.trust.Ledger;
import nl.vertrouwensfonds.trust.Posting.Cause;
import org.junit.jupiter.api.Test;

/** Which policy holds, what people rate beside the score, and who holds it for wrong. */
class ScoreTest {

  private static final AdoptTrustPolicy SHORT = new AdoptTrustPolicy("fonds-1-short", "00");

  private final Story story = Story.live();

  @Test
  void aPolicyHoldsFromTheInstantBothAdoptedIt() {
    UUID junior =
        story.does(
            story.client(), new AdmitParticipant(Role.DEMAND_MANAGEMENT, false, Content.EMPTY));
    story.refuses(Rule.NO_MANDATE, junior, SHORT);
    story.refuses(Rule.ALREADY_DONE, story.client(), new AdoptTrustPolicy("fonds-1", "00"));
    story.does(story.client(), SHORT);
    story.refuses(Rule.ALREADY_DONE, story.client(), SHORT);
    assertEquals("fonds-1", story.relationship().scores().policy());
    story.does(story.supplier(), SHORT);
    assertEquals("fonds-1-short", story.relationship().scores().policy());
  }

  @Test
  void theJumpToAnotherPolicyIsOnePosting() {
    var repair = Repair.acknowledged(story, Severity.SERIOUS);
    for (int i = 0; i < 5; i++) {
      story.later(40, DAYS);
      repair.keeps(Size.LARGE);
    }
    story.later(100, DAYS);
    var adoptedAt = story.now();
    var old = Policies.named("fonds-1");
    var next = Policies.named("fonds-1-short");
    story.later(10, DAYS);
    repair.keeps(Size.NORMAL);
    story.later(30, DAYS);
    var effects = story.effects().stream().filter(it -> it.of() == Side.SUPPLIER).toList();
    var policies =
        List.of(new Adopted(Story.START, null, old), new Adopted(adoptedAt, repair.breach, next));
    var postings = Ledger.of(effects, policies, story.now(), ZoneOffset.UTC);
    var account = new Account(Story.START, next);
    effects.forEach(account::follow);
    double balance = account.fund().faded(story.now(), next).balance(next).getAsDouble();
    assertEquals(balance, 50 + postings.stream().mapToDouble(it -> it.amount()).sum(), 1e-9);
    assertEquals(1, postings.stream().filter(it -> it.cause() == Cause.POLICY).count());
    for (int i = 1; i < postings.size(); i++) {
      assertEquals(postings.get(i - 1).after(), postings.get(i).before(), 1e-9);
    }
  }

  @Test
  void aRatingStandsBesideTheScoreAndMovesNothing() {
    story.does(story.client(), new RateTrust(35, Speaking.OF_NOTHING, Content.EMPTY));
    assertEquals(new TrustRated(35), story.last());
    assertTrue(story.effects().isEmpty());
  }

  @Test
  void aScoreIsContestedUntilTheNeutralAnswersOrItIsWithdrawn() {
    var contest =
        new ContestScore(
            Side.CLIENT, Speaking.OF_NOTHING, Content.of("reason", "The miss was not ours."));
    UUID first = story.does(story.supplier(), contest);
    story.refuses(Rule.ALREADY_DONE, story.supplier(), contest);
    story.refuses(Rule.NOT_YOURS, story.client(), new WithdrawContest(first, Content.EMPTY));
    story.refuses(Rule.NOT_YOURS, story.client(), new AnswerContest(first, Content.EMPTY));
    story.does(story.supplier(), new WithdrawContest(first, Content.EMPTY));
    UUID second = story.does(story.supplier(), contest);
    var neutral = Mediated.led(story).neutral();
    story.refuses(Rule.NOT_YOURS, neutral, contest);
    story.does(neutral, new AnswerContest(second, Content.EMPTY));
    story.refuses(Rule.ALREADY_ANSWERED, neutral, new AnswerContest(second, Content.EMPTY));
    assertTrue(story.relationship().scores().contests().stream().noneMatch(it -> it.open()));
  }
}
