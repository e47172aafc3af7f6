package nl.vertrouwensfonds.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.AnswerCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.AssessCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.MakeCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.ProposeMove;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Answer;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.domain.rule.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A day is over where both live, in summer and in winter. */
class TimeZoneTest {

  private static Story startedTenDaysBefore(String zone, String end) {
    return Story.in(zone, Instant.parse(end).minus(10, ChronoUnit.DAYS));
  }

  private static UUID promised(Story story, LocalDate due) {
    var commitment =
        story.does(story.supplier(), new MakeCommitment(Size.NORMAL, due, Content.EMPTY));
    story.does(story.client(), new AnswerCommitment(commitment, Answer.ACCEPTED, Content.EMPTY));
    return commitment;
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Amsterdam, 2026-07-15, 2026-07-15T22:00:00Z",
    "Europe/Amsterdam, 2026-01-15, 2026-01-15T23:00:00Z",
    "Europe/Amsterdam, 2026-03-29, 2026-03-29T22:00:00Z",
    "Europe/Amsterdam, 2026-10-25, 2026-10-25T23:00:00Z",
    "America/New_York, 2026-07-15, 2026-07-16T04:00:00Z",
    "Asia/Kolkata, 2026-07-15, 2026-07-15T18:30:00Z",
    "UTC, 2026-07-15, 2026-07-16T00:00:00Z"
  })
  void untilTheLastMomentOfTheDueDayItCannotBeMissed(String zone, LocalDate due, String end) {
    var story = startedTenDaysBefore(zone, end);
    var commitment = promised(story, due);
    var missed = new AssessCommitment(commitment, Outcome.MISSED, Content.EMPTY);
    story.at(Instant.parse(end).minus(1, ChronoUnit.MICROS));
    story.refuses(Rule.NOT_DUE, story.client(), missed);
    story.at(Instant.parse(end));
    story.does(story.client(), missed);
  }

  @ParameterizedTest
  @CsvSource({"Europe/Amsterdam, 2026-07-15T22:00:00Z", "America/New_York, 2026-07-16T04:00:00Z"})
  void untilThenADayCanBePromisedAndMovedInTime(String zone, String end) {
    var story = startedTenDaysBefore(zone, end);
    var due = LocalDate.parse("2026-07-15");
    var commitment = promised(story, due);
    story.at(Instant.parse(end).minus(1, ChronoUnit.MILLIS));
    promised(story, due);
    story.does(story.supplier(), new ProposeMove(commitment, due.plusDays(3), Content.EMPTY));
    var move = story.relationship().commitments().find(commitment).orElseThrow().openMove();
    assertEquals(false, move.orElseThrow().late());
    story.at(Instant.parse(end));
    story.refuses(
        Rule.DUE_IN_THE_PAST,
        story.supplier(),
        new MakeCommitment(Size.NORMAL, due, Content.EMPTY));
    var late = promised(story, due.plusDays(1));
    story.at(Instant.parse(end).plus(1, ChronoUnit.DAYS));
    story.does(story.supplier(), new ProposeMove(late, due.plusDays(9), Content.EMPTY));
    var tooLate = story.relationship().commitments().find(late).orElseThrow().openMove();
    assertEquals(true, tooLate.orElseThrow().late());
  }
}
