package nl.vertrouwensfonds.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nl.vertrouwensfonds.domain.command.HistoryCommand.CloseHistory;
import nl.vertrouwensfonds.domain.command.PartyCommand.AdmitParticipant;
import nl.vertrouwensfonds.domain.command.PartyCommand.NameAbsentPerson;
import nl.vertrouwensfonds.domain.rule.Moment;
import nl.vertrouwensfonds.domain.rule.Rule;
import org.junit.jupiter.api.Test;

/** From when an act counts: live from when it is written, in an import from when it happened. */
class HistoryTest {

  private static final Instant FROM = Instant.parse("2024-03-01T00:00:00Z");
  private static final NameAbsentPerson ACT = new NameAbsentPerson(Content.EMPTY);

  @Test
  void liveAnActCountsFromWhenItIsWrittenWhateverItSays() {
    var story = Story.live();
    story.tells(story.client(), FROM, ACT);
    var stamp = story.log().getLast().stamp();
    assertEquals(FROM, stamp.occurredAt());
    assertEquals(stamp.recordedAt(), stamp.effectiveAt());
    assertTrue(stamp.recordedAt().isAfter(story.now().minusSeconds(1)));
  }

  @Test
  void twoActsOfOneInstantAreWrittenOneMicrosecondApart() {
    var story = Story.live();
    story.does(story.client(), ACT);
    var before = story.log().getLast().stamp().recordedAt();
    story.does(story.client(), ACT);
    assertEquals(before.plus(1, ChronoUnit.MICROS), story.log().getLast().stamp().recordedAt());
  }

  @Test
  void aClockThatStepsBackDoesNotTurnTheOrderAround() {
    var story = Story.live();
    story.later(1, ChronoUnit.HOURS).does(story.client(), ACT);
    var before = story.log().getLast().stamp().recordedAt();
    story.later(-1, ChronoUnit.HOURS).does(story.client(), ACT);
    assertTrue(story.log().getLast().stamp().recordedAt().isAfter(before));
  }

  @Test
  void anImportStartsWhereItsHistoryStarts() {
    var story = Story.importing(FROM);
    assertEquals(FROM, story.log().getFirst().stamp().effectiveAt());
    assertTrue(story.relationship().history().importing());
  }

  @Test
  void inAnImportEveryActSaysWhenItHappened() {
    var story = Story.importing(FROM);
    story.refuses(Rule.OCCURRED_AT_REQUIRED, story.client(), ACT);
  }

  @Test
  void anImportIsToldInOrderAndEqualInstantsAreInOrder() {
    var story = Story.importing(FROM);
    var may = Instant.parse("2024-05-01T00:00:00Z");
    story.tells(story.client(), may, ACT);
    story.tells(story.client(), may, ACT);
    var refusal =
        story.refuses(
            Rule.HISTORY_OUT_OF_ORDER,
            story.client(),
            ACT,
            Moment.told(story.now(), may.minusNanos(1000)));
    assertEquals(may, refusal.facts().get("earliest"));
  }

  @Test
  void nothingHappenedAfterThePresent() {
    var story = Story.live();
    var soon = Moment.told(story.now(), story.now().plusNanos(1000));
    story.refuses(Rule.FROM_THE_FUTURE, story.client(), ACT, soon);
  }

  @Test
  void whoMayNotDoItHearsThatBeforeAnythingAboutTime() {
    var story = Story.live();
    var assistant =
        story.does(story.client(), new AdmitParticipant(Role.DELIVERY, false, Content.EMPTY));
    var soon = Moment.told(story.now(), story.now().plusSeconds(60));
    story.refuses(
        Rule.NO_MANDATE,
        assistant,
        new AdmitParticipant(Role.DELIVERY, false, Content.EMPTY),
        soon);
  }

  @Test
  void historyIsClosedByBothSidesOneAfterTheOther() {
    var story = Story.importing(FROM);
    story.tells(story.client(), FROM, new CloseHistory());
    assertTrue(story.relationship().history().importing());
    var again = Moment.told(story.now(), FROM);
    story.refuses(Rule.ALREADY_DONE, story.client(), new CloseHistory(), again);
    story.tells(story.supplier(), FROM, new CloseHistory());
    assertFalse(story.relationship().history().importing());
    story.refuses(Rule.HISTORY_CLOSED, story.client(), new CloseHistory());
  }

  @Test
  void whatComesInBetweenUndoesAClosing() {
    var story = Story.importing(FROM);
    story.tells(story.client(), FROM, new CloseHistory());
    story.tells(story.client(), FROM, ACT);
    story.tells(story.supplier(), FROM, new CloseHistory());
    assertTrue(story.relationship().history().importing());
    story.tells(story.client(), FROM, new CloseHistory());
    assertFalse(story.relationship().history().importing());
  }

  @Test
  void closingBindsTheSide() {
    var story = Story.importing(FROM);
    var admit = new AdmitParticipant(Role.DELIVERY, false, Content.EMPTY);
    var assistant = story.tells(story.supplier(), FROM, admit);
    story.refuses(Rule.NO_MANDATE, assistant, new CloseHistory(), Moment.told(story.now(), FROM));
  }

  @Test
  void whereNothingWasImportedNothingIsClosed() {
    var story = Story.live();
    story.refuses(Rule.HISTORY_CLOSED, story.client(), new CloseHistory());
  }
}
