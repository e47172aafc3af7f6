package nl.vertrouwensfonds.domain;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.domain.cases.Awaited;
import nl.vertrouwensfonds.domain.command.BreachCommand.AnswerBreach;
import nl.vertrouwensfonds.domain.command.BreachCommand.RuleOnBreach;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.AnswerCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.AssessCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.DisputeCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.MakeCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.RuleOnCommitment;
import nl.vertrouwensfonds.domain.command.RemedyCommand.RuleOnRemedy;
import nl.vertrouwensfonds.domain.effect.Effect;
import nl.vertrouwensfonds.domain.effect.Effect.Kept;
import nl.vertrouwensfonds.domain.effect.Effect.MissUndone;
import nl.vertrouwensfonds.domain.event.BreachEvent;
import nl.vertrouwensfonds.domain.event.BreachEvent.Ruling;
import nl.vertrouwensfonds.domain.event.CommitmentEvent;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.domain.event.StepEvent.Assessment;
import nl.vertrouwensfonds.domain.rule.Rule;
import nl.vertrouwensfonds.domain.rule.Wait.For;
import org.junit.jupiter.api.Test;

/** What the neutral finds where two sides disagree, and what that moves. */
class RulingTest {

  private final Story story = Story.live();

  @Test
  void aDisputedReportIsUpheldWithWhatWasFoundOrDismissed() {
    var it = Mediated.led(story);
    var repair = Repair.reported(story, Severity.GRAVE);
    story.refuses(Rule.NOT_DUE, it.neutral(), uphold(repair, Severity.MINOR));
    story.does(
        story.supplier(),
        new AnswerBreach(repair.breach, BreachEvent.Answer.DISPUTED, Content.EMPTY));
    story.refuses(Rule.NOT_YOURS, story.client(), uphold(repair, Severity.GRAVE));
    story.does(it.neutral(), uphold(repair, Severity.MINOR));
    assertTrue(repair.state().isProven());
    assertEquals(Severity.MINOR, repair.state().severity());
    story.refuses(Rule.ALREADY_ANSWERED, it.neutral(), uphold(repair, Severity.GRAVE));
  }

  @Test
  void withoutAcceptedTermsNobodyRules() {
    var it = Mediated.opened(story);
    var repair = Repair.reported(story, Severity.MINOR);
    story.refuses(Rule.MEDIATION_NOT_ACCEPTED, it.neutral(), uphold(repair, Severity.MINOR));
  }

  @Test
  void aMissThatWasNoneIsUndoneAndKept() {
    var it = Mediated.led(story);
    UUID made = missed();
    var kept = new RuleOnCommitment(made, Outcome.KEPT, Content.EMPTY);
    story.refuses(Rule.NOTHING_TO_ANSWER, it.neutral(), kept);
    story.does(story.supplier(), new DisputeCommitment(made, Content.EMPTY));
    int before = story.effects().size();
    story.does(it.neutral(), kept);
    var moved = story.effects().subList(before, story.effects().size());
    assertTrue(moved.getFirst() instanceof MissUndone && moved.get(1) instanceof Kept);
    story.refuses(Rule.ALREADY_ANSWERED, it.neutral(), kept);
  }

  @Test
  void whatIsDisputedWaitsForTheNeutralSinceItWas() {
    var it = Mediated.reconciled(story);
    UUID made = missed();
    assertEquals(For.CLOSING, it.awaited().getFirst().what());
    story.does(story.supplier(), new DisputeCommitment(made, Content.EMPTY));
    var since = story.log().getLast().stamp().effectiveAt();
    story.later(3, DAYS);
    assertEquals(List.of(new Awaited(For.RULING, Side.NEUTRAL, since, null, made)), it.awaited());
    story.does(it.neutral(), new RuleOnCommitment(made, Outcome.MISSED, Content.EMPTY));
    assertEquals(For.CLOSING, it.awaited().getFirst().what());
  }

  @Test
  void aRulingEqualToTheAssessmentMovesNothing() {
    var it = Mediated.led(story);
    UUID made = missed();
    story.does(story.supplier(), new DisputeCommitment(made, Content.EMPTY));
    story.does(it.neutral(), new RuleOnCommitment(made, Outcome.MISSED, Content.EMPTY));
    assertInstanceOf(Effect.Noted.class, story.effects().getLast());
  }

  @Test
  void whatIsMendedIsRuledOnWhenItWasRejectedOrLeftUnansweredForTwoWeeks() {
    var it = Mediated.willing(story);
    var repair = Repair.acknowledged(story, Severity.MINOR);
    UUID correction = story.does(story.supplier(), repair.promise());
    var confirm = new RuleOnRemedy(correction, Assessment.CONFIRMED, Content.EMPTY);
    story.refuses(Rule.NOTHING_TO_ANSWER, it.neutral(), confirm);
    story.does(story.supplier(), repair.deliver(correction));
    story.refuses(Rule.NOT_DUE, it.neutral(), confirm);
    story.refuses(Rule.NOT_YOURS, story.client(), confirm);
    story.later(14, DAYS).later(1, SECONDS);
    story.does(it.neutral(), new RuleOnRemedy(correction, Assessment.REJECTED, Content.EMPTY));
    story.refuses(Rule.ALREADY_ANSWERED, it.neutral(), confirm);
    story.does(story.supplier(), repair.deliver(correction));
    story.does(story.client(), repair.assess(correction, Assessment.REJECTED));
    story.does(it.neutral(), confirm);
    assertTrue(repair.state().remedy().complete());
    story.refuses(
        Rule.ANSWER_HARDENED, story.client(), repair.assess(correction, Assessment.REJECTED));
  }

  private RuleOnBreach uphold(Repair repair, Severity severity) {
    return new RuleOnBreach(repair.breach, Ruling.UPHELD, Kind.ABILITY, severity, Content.EMPTY);
  }

  private UUID missed() {
    UUID made =
        story.does(
            story.supplier(),
            new MakeCommitment(Size.NORMAL, LocalDate.parse("2026-01-20"), Content.EMPTY));
    story.does(
        story.client(), new AnswerCommitment(made, CommitmentEvent.Answer.ACCEPTED, Content.EMPTY));
    story.later(60, DAYS);
    story.does(story.client(), new AssessCommitment(made, Outcome.MISSED, Content.EMPTY));
    return made;
  }
}
