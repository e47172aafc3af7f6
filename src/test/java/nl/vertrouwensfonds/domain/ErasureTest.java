package nl.vertrouwensfonds.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import nl.vertrouwensfonds.domain.command.PartyCommand.AdmitParticipant;
import nl.vertrouwensfonds.domain.command.PartyCommand.ReleaseParticipant;
import nl.vertrouwensfonds.domain.event.Envelope.Author;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.ContentErased;
import nl.vertrouwensfonds.domain.relationship.Decision;
import nl.vertrouwensfonds.domain.relationship.Decision.Accepted;
import nl.vertrouwensfonds.domain.relationship.Decision.Refused;
import nl.vertrouwensfonds.domain.relationship.Erasure;
import nl.vertrouwensfonds.domain.relationship.Erasure.EraseContent;
import nl.vertrouwensfonds.domain.rule.Rule;
import org.junit.jupiter.api.Test;

/** What people wrote goes where a law says so, and the log says that it went. */
class ErasureTest {

  private static final Content WHY = Content.of("reason", "asked for");

  private final Story story = Story.live();

  private Decision decided(UUID neutral, List<Long> revisions, UUID person) {
    var command = new EraseContent(revisions, person, LegalGround.OBJECTION, WHY);
    return Erasure.decide(command, neutral, story.relationship(), story.now(), UUID::randomUUID);
  }

  private static Rule refused(Decision decision) {
    return assertInstanceOf(Refused.class, decision).refusal().rule();
  }

  private static Accepted accepted(Decision decision) {
    return assertInstanceOf(Accepted.class, decision);
  }

  @Test
  void theOperatorErasesAndIsNamedAsWhoDidIt() {
    var erased = accepted(decided(null, List.of(2L), null));
    assertEquals(new Author(null, Side.OPERATOR), erased.by());
    var event = erased.events().getFirst();
    assertEquals(new ContentErased(List.of(2L), null, LegalGround.OBJECTION), event.event());
    assertEquals(WHY, event.content());
    assertEquals(Visibility.ALL, event.visibility());
  }

  @Test
  void aNeutralErasesWhileAtTheTableAndASideNever() {
    var led = Mediated.led(Story.live());
    var command = new EraseContent(List.of(2L), null, LegalGround.UNLAWFUL, WHY);
    var it = led.story;
    for (UUID side : List.of(it.client(), it.supplier(), UUID.randomUUID())) {
      var decision = Erasure.decide(command, side, it.relationship(), it.now(), UUID::randomUUID);
      assertEquals(Rule.NOT_YOURS, refused(decision));
    }
    var decision =
        Erasure.decide(command, led.neutral(), it.relationship(), it.now(), UUID::randomUUID);
    assertEquals(new Author(led.neutral(), Side.NEUTRAL), accepted(decision).by());
  }

  @Test
  void whoSitsAtTheTableIsKnownThereByNameUntilHeLeaves() {
    var admit = new AdmitParticipant(Role.DELIVERY, false, Content.EMPTY);
    var assistant = story.does(story.supplier(), admit);
    assertEquals(Rule.STILL_AT_TABLE, refused(decided(null, List.of(4L), assistant)));
    story.does(story.supplier(), new ReleaseParticipant(assistant));
    var erased = accepted(decided(null, List.of(4L), assistant)).events().getFirst().event();
    assertEquals(assistant, ((ContentErased) erased).person());
  }

  @Test
  void whereNothingIsWrittenNothingIsErased() {
    assertEquals(Rule.ALREADY_DONE, refused(decided(null, List.of(), null)));
  }

  @Test
  void ofManyTheFirstGoInSeveralEvents() {
    var revisions = LongStream.rangeClosed(1, 40_000).boxed().toList();
    var events = accepted(decided(null, revisions, null)).events();
    assertEquals(64, events.size());
    assertEquals(WHY, events.getFirst().content());
    assertEquals(Content.EMPTY, events.getLast().content());
    assertEquals(32_000L, ((ContentErased) events.getLast().event()).revisions().getLast());
  }

  /** It comes behind what was told so far, and takes nobody's place in the order of time. */
  @Test
  void whileAHistoryIsToldItCountsFromTheLastThatWasTold() {
    var from = Story.START.minusSeconds(1_000_000);
    var told = Story.importing(from);
    var command = new EraseContent(List.of(2L), null, LegalGround.OBJECTION, WHY);
    var decision = Erasure.decide(command, null, told.relationship(), told.now(), UUID::randomUUID);
    assertEquals(from, accepted(decision).stamp().effectiveAt());
  }
}
