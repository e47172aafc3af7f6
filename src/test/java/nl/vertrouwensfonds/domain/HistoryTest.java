package nl.vertrouwensfonds.domain;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MICROS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.domain.command.HistoryCommand.CloseHistory;
import nl.vertrouwensfonds.domain.command.HistoryCommand.SetHistoryHorizon;
import nl.vertrouwensfonds.domain.command.PartyCommand.AdmitParticipant;
import nl.vertrouwensfonds.domain.command.PartyCommand.NameAbsentPerson;
import nl.vertrouwensfonds.domain.rule.Moment;
import nl.vertrouwensfonds.domain.rule.Rule;
import org.junit.jupiter.api.Test;

/** From when an act counts: live from when it is written, in an import from when it happened. */
class HistoryTest {

  private static final Instant FROM = Instant.parse("2024-03-01T00:00:00Z");
  private static final Instant MAY = Instant.parse("2024-05-01T00:00:00Z");
  private static final Instant JUNE = Instant.parse("2024-06-01T00:00:00Z");
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
    story.tells(story.client(), MAY, ACT);
    story.tells(story.client(), MAY, ACT);
    var refusal =
        story.refuses(
            Rule.HISTORY_OUT_OF_ORDER,
            story.client(),
            ACT,
            Moment.told(story.now(), MAY.minusNanos(1000)));
    assertEquals(MAY.atZone(ZoneId.of("UTC")), refusal.facts().get("earliest"));
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
  void aTrifleDatedTodayDoesNotShutOutWhatTheOtherSideHasToTell() {
    var story = Story.begun(FROM);
    var today = Moment.told(story.now(), story.now());
    var refusal = story.refuses(Rule.HISTORY_NOT_AGREED, story.supplier(), ACT, today);
    assertEquals(FROM.atZone(ZoneId.of("UTC")), refusal.facts().get("until"));
    assertEquals(List.of(Side.CLIENT), refusal.facts().get("sides"));
    story.does(story.supplier(), new SetHistoryHorizon(story.now()));
    story.tells(story.client(), MAY, ACT);
    story.tells(story.client(), story.now(), ACT);
  }

  @Test
  void aSideTellsUpToTheInstantThatTheOtherAgreedTo() {
    var story = Story.begun(FROM);
    story.does(story.client(), new SetHistoryHorizon(MAY));
    var later = Moment.told(story.now(), MAY.plusNanos(1000));
    var refusal = story.refuses(Rule.HISTORY_NOT_AGREED, story.supplier(), ACT, later);
    assertEquals(MAY.atZone(ZoneId.of("UTC")), refusal.facts().get("until"));
    story.tells(story.supplier(), MAY, ACT);
  }

  @Test
  void whatHasBeenToldBothSidesCanGoOnFrom() {
    var story = Story.begun(FROM);
    story.tells(story.client(), FROM, ACT);
    story.tells(story.supplier(), FROM, ACT);
    story.does(story.client(), new SetHistoryHorizon(MAY));
    story.tells(story.supplier(), MAY, ACT);
    story.tells(story.client(), MAY, ACT);
    assertEquals(MAY, story.relationship().history().horizon(Side.SUPPLIER));
    var later = Moment.told(story.now(), MAY.plusNanos(1000));
    story.refuses(Rule.HISTORY_NOT_AGREED, story.client(), ACT, later);
    story.does(story.supplier(), new SetHistoryHorizon(JUNE));
    story.tells(story.client(), JUNE, ACT);
    story.tells(story.supplier(), JUNE, ACT);
  }

  @Test
  void aNeutralTellsAsFarAsBothSidesAgreedTo() {
    var story = Story.begun(FROM);
    UUID neutral = Mediated.led(story.telling(FROM)).neutral();
    var may = Moment.told(story.now(), MAY);
    var refusal = story.refuses(Rule.HISTORY_NOT_AGREED, neutral, ACT, may);
    assertEquals(Side.PARTIES, refusal.facts().get("sides"));
    story.does(story.client(), new SetHistoryHorizon(MAY));
    refusal = story.refuses(Rule.HISTORY_NOT_AGREED, neutral, ACT, may);
    assertEquals(List.of(Side.SUPPLIER), refusal.facts().get("sides"));
    assertEquals(FROM.atZone(ZoneId.of("UTC")), refusal.facts().get("until"));
    story.does(story.supplier(), new SetHistoryHorizon(MAY));
    story.tells(neutral, MAY, ACT);
  }

  @Test
  void aHorizonIsPutBackAsFarAsNothingWasToldBeyond() {
    var story = Story.importing(FROM);
    story.tells(story.client(), MAY, ACT);
    var refusal =
        story.refuses(
            Rule.HISTORY_OUT_OF_ORDER, story.client(), new SetHistoryHorizon(MAY.minusNanos(1000)));
    assertEquals(MAY.atZone(ZoneId.of("UTC")), refusal.facts().get("earliest"));
    story.does(story.client(), new SetHistoryHorizon(MAY));
    story.refuses(Rule.ALREADY_DONE, story.client(), new SetHistoryHorizon(MAY));
    var later = Moment.told(story.now(), MAY.plusNanos(1000));
    story.refuses(Rule.HISTORY_NOT_AGREED, story.supplier(), ACT, later);
  }

  @Test
  void aHorizonIsNotInTheFuture() {
    var story = Story.begun(FROM);
    var soon = new SetHistoryHorizon(story.now().plusSeconds(1));
    story.refuses(Rule.FROM_THE_FUTURE, story.client(), soon);
    story.does(story.client(), new SetHistoryHorizon(story.now()));
  }

  @Test
  void aHorizonBindsTheSideAndIsForTheSides() {
    var story = Story.begun(FROM);
    var admit = new AdmitParticipant(Role.DELIVERY, false, Content.EMPTY);
    var assistant = story.tells(story.supplier(), FROM, admit);
    story.refuses(Rule.NO_MANDATE, assistant, new SetHistoryHorizon(MAY));
    UUID neutral = Mediated.led(story.telling(FROM)).neutral();
    story.refuses(Rule.NOT_YOURS, neutral, new SetHistoryHorizon(MAY));
  }

  @Test
  void howAHistoryIsToldIsNoPartOfIt() {
    var story = Story.begun(FROM);
    story.does(story.client(), new SetHistoryHorizon(story.now()));
    story.tells(story.supplier(), MAY, ACT);
    story.tells(story.supplier(), story.now(), new SetHistoryHorizon(story.now()));
    story.later(1, DAYS).does(story.supplier(), new CloseHistory());
    var stamp = story.log().getLast().stamp();
    assertEquals(MAY, stamp.effectiveAt());
    assertEquals(story.now(), stamp.occurredAt());
    assertEquals(story.now(), stamp.recordedAt());
    story.tells(story.client(), MAY, ACT);
  }

  @Test
  void historyIsClosedByBothSidesOneAfterTheOther() {
    var story = Story.importing(FROM);
    story.does(story.client(), new CloseHistory());
    assertTrue(story.relationship().history().importing());
    story.refuses(Rule.ALREADY_DONE, story.client(), new CloseHistory());
    story.does(story.supplier(), new CloseHistory());
    assertFalse(story.relationship().history().importing());
    story.refuses(Rule.HISTORY_CLOSED, story.client(), new CloseHistory());
  }

  @Test
  void whatComesInBetweenUndoesAClosing() {
    var story = Story.importing(FROM);
    story.does(story.client(), new CloseHistory());
    story.tells(story.client(), FROM, ACT);
    story.does(story.supplier(), new CloseHistory());
    assertTrue(story.relationship().history().importing());
    story.does(story.client(), new CloseHistory());
    assertFalse(story.relationship().history().importing());
  }

  @Test
  void aSideThatNeverClosesDoesNotKeepAHistoryOpen() {
    var story = Story.importing(FROM);
    story.tells(story.client(), MAY, ACT);
    story.later(1, DAYS).does(story.client(), new CloseHistory());
    Instant alone = story.now().plus(30, DAYS);
    story.at(alone.minus(1, MICROS));
    var refusal = story.refuses(Rule.ALREADY_DONE, story.client(), new CloseHistory());
    assertEquals(alone.atZone(ZoneId.of("UTC")), refusal.facts().get("from"));
    story.at(alone).does(story.client(), new CloseHistory());
    assertFalse(story.relationship().history().importing());
  }

  @Test
  void norDoesASideThatKeepsTalking() {
    var story = Story.importing(FROM);
    story.tells(story.client(), MAY, ACT);
    story.does(story.client(), new SetHistoryHorizon(MAY));
    story.does(story.client(), new CloseHistory());
    for (int week = 1; week < 5; week++) {
      story.later(7, DAYS).tells(story.supplier(), MAY, ACT);
      story.does(story.client(), new CloseHistory());
    }
    assertTrue(story.relationship().history().importing());
    story.later(2, DAYS).tells(story.supplier(), MAY, ACT);
    story.later(1, DAYS).does(story.client(), new CloseHistory());
    assertFalse(story.relationship().history().importing());
  }

  @Test
  void whoTellsTheHistoryFurtherHasItsTimeAnew() {
    var story = Story.importing(FROM);
    story.does(story.client(), new CloseHistory());
    story.later(31, DAYS).tells(story.supplier(), MAY, ACT);
    story.later(1, DAYS).does(story.client(), new CloseHistory());
    assertTrue(story.relationship().history().importing());
    story.later(29, DAYS).refuses(Rule.ALREADY_DONE, story.client(), new CloseHistory());
    story.later(1, DAYS).does(story.client(), new CloseHistory());
    assertFalse(story.relationship().history().importing());
  }

  @Test
  void theClosingOfOneSideIsNotThatOfTheOther() {
    var story = Story.importing(FROM);
    story.does(story.client(), new CloseHistory());
    story.later(31, DAYS).tells(story.client(), FROM, ACT);
    story.does(story.supplier(), new CloseHistory());
    assertTrue(story.relationship().history().importing());
  }

  @Test
  void aNeutralClosesItAlone() {
    var story = Story.importing(FROM);
    UUID neutral = Mediated.led(story.telling(FROM)).neutral();
    story.does(neutral, new CloseHistory());
    assertFalse(story.relationship().history().importing());
  }

  @Test
  void closingBindsTheSide() {
    var story = Story.importing(FROM);
    var admit = new AdmitParticipant(Role.DELIVERY, false, Content.EMPTY);
    var assistant = story.tells(story.supplier(), FROM, admit);
    story.refuses(Rule.NO_MANDATE, assistant, new CloseHistory());
  }

  @Test
  void whereNothingIsImportedNothingIsAgreedOnOrClosed() {
    var story = Story.live();
    story.refuses(Rule.HISTORY_CLOSED, story.client(), new SetHistoryHorizon(MAY));
    story.refuses(Rule.HISTORY_CLOSED, story.client(), new CloseHistory());
  }
}
