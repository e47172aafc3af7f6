package nl.vertrouwensfonds.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.vertrouwensfonds.domain.command.PartyCommand.AdmitParticipant;
import nl.vertrouwensfonds.domain.command.PartyCommand.AllowChangeOfSide;
import nl.vertrouwensfonds.domain.command.PartyCommand.NameAbsentPerson;
import nl.vertrouwensfonds.domain.command.PartyCommand.ReleaseParticipant;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.ParticipantJoined;
import nl.vertrouwensfonds.domain.relationship.Decision;
import nl.vertrouwensfonds.domain.relationship.Registration;
import nl.vertrouwensfonds.domain.rule.Rule;
import org.junit.jupiter.api.Test;

/** Who comes to the table, who goes, and who is only spoken of. */
class PartiesTest {

  private static final AdmitParticipant ASSISTANT =
      new AdmitParticipant(Role.DELIVERY, false, Content.EMPTY);
  private static final AdmitParticipant DIRECTOR =
      new AdmitParticipant(Role.BOARD, true, Content.EMPTY);

  private final Story story = Story.live();

  @Test
  void whoHasAMandateLetsOthersOfHisSideIn() {
    story.does(story.supplier(), ASSISTANT);
    assertEquals(new ParticipantJoined(Side.SUPPLIER, Role.DELIVERY, false), story.last());
  }

  @Test
  void whoHasNoneLetsNobodyInNorOut() {
    var assistant = story.does(story.supplier(), ASSISTANT);
    story.refuses(Rule.NO_MANDATE, assistant, ASSISTANT);
    story.refuses(Rule.NO_MANDATE, assistant, new ReleaseParticipant(story.supplier()));
  }

  @Test
  void everybodyMayLeaveHimselfAndDoesNothingAnyMore() {
    var assistant = story.does(story.supplier(), ASSISTANT);
    story.does(assistant, new ReleaseParticipant(assistant));
    assertEquals(
        "left",
        story.refuses(Rule.NOT_YOURS, assistant, new NameAbsentPerson(Content.EMPTY)).variant());
  }

  @Test
  void nobodySendsAwaySomebodyOfTheOtherSide() {
    story.refuses(Rule.NOT_YOURS, story.client(), new ReleaseParticipant(story.supplier()));
  }

  @Test
  void whoSatForOneSideSitsForTheOtherOnlyOnceItsSideAllowedIt() {
    var assistant = story.does(story.supplier(), ASSISTANT);
    var crossing = ASSISTANT.of(List.of(assistant));
    assertEquals("seated", story.refuses(Rule.ONE_SIDE, story.client(), crossing).variant());
    story.does(assistant, new ReleaseParticipant(assistant));
    assertEquals("", story.refuses(Rule.ONE_SIDE, story.client(), crossing).variant());
    story.does(story.supplier(), new AllowChangeOfSide(assistant));
    story.does(story.client(), crossing);
    assertEquals(new ParticipantJoined(Side.CLIENT, Role.DELIVERY, false, assistant), story.last());
    assertEquals(Set.of(), story.relationship().parties().absent(), "she sits there");
  }

  @Test
  void whatWasAllowedOnceIsNotAllowedForTheNextTime() {
    var first = story.does(story.supplier(), ASSISTANT);
    story.does(story.supplier(), new AllowChangeOfSide(first));
    story.does(first, new ReleaseParticipant(first));
    var across = story.does(story.client(), ASSISTANT.of(List.of(first)));
    story.does(across, new ReleaseParticipant(across));
    story.refuses(Rule.ONE_SIDE, story.supplier(), ASSISTANT.of(List.of(across)));
    story.does(story.client(), new AllowChangeOfSide(across));
    var again = story.does(story.supplier(), ASSISTANT.of(List.of(across)));
    story.does(again, new ReleaseParticipant(again));
    story.refuses(Rule.ONE_SIDE, story.client(), ASSISTANT.of(List.of(first, again)));
  }

  @Test
  void nobodyAllowsHisOwnChangeNorThatOfTheOtherSide() {
    var director = story.does(story.supplier(), DIRECTOR);
    var allow = new AllowChangeOfSide(director);
    assertEquals("own-change", story.refuses(Rule.NOT_YOURS, director, allow).variant());
    story.refuses(Rule.NOT_YOURS, story.client(), allow);
    var assistant = story.does(story.supplier(), ASSISTANT);
    story.refuses(Rule.NO_MANDATE, assistant, allow);
    story.does(story.supplier(), allow);
    story.refuses(Rule.ALREADY_DONE, story.supplier(), allow);
  }

  @Test
  void whoWasAskedToLeadSpeaksForNoSide() {
    var asked = new UUID(7, 7);
    var crossing = ASSISTANT.of(List.of(asked));
    assertEquals(
        "former", story.refuses(Rule.NEUTRAL_NOT_NEUTRAL, story.client(), crossing).variant());
  }

  @Test
  void nobodyLeavesTwice() {
    var assistant = story.does(story.supplier(), ASSISTANT);
    story.does(story.supplier(), new ReleaseParticipant(assistant));
    story.refuses(Rule.ALREADY_DONE, story.supplier(), new ReleaseParticipant(assistant));
  }

  @Test
  void aSideAlwaysKeepsSomebodyWhoCanBindIt() {
    var leave = new ReleaseParticipant(story.supplier());
    story.does(story.supplier(), ASSISTANT);
    assertEquals("last", story.refuses(Rule.NO_MANDATE, story.supplier(), leave).variant());
    story.does(story.supplier(), DIRECTOR);
    story.does(story.supplier(), leave);
  }

  @Test
  void whoLeftAndWhoWasOnlyNamedAreAbsent() {
    var assistant = story.does(story.supplier(), ASSISTANT);
    var spokenOf = story.does(story.client(), new NameAbsentPerson(Content.EMPTY));
    story.does(assistant, new ReleaseParticipant(assistant));
    assertEquals(Set.of(assistant, spokenOf), story.relationship().parties().absent());
  }

  @Test
  void aRelationshipStartsWithOneMandatedParticipantOnEachSide() {
    var all = story.relationship().parties().all();
    assertEquals(2, all.size());
    assertEquals(2, all.stream().filter(it -> it.mandate() && it.present()).count());
    assertEquals(Set.of(Side.CLIENT, Side.SUPPLIER), Set.of(all.get(0).side(), all.get(1).side()));
  }

  @Test
  void noRelationshipStartsInTheFuture() {
    var first = new Registration.FirstParticipant(Role.BOARD, Content.EMPTY);
    var command =
        new Registration.RegisterRelationship(
            new UUID(0, 1),
            new UUID(0, 2),
            Story.START.plusSeconds(1),
            "UTC",
            "fonds-1",
            "",
            first,
            first);
    var decision = Registration.decide(command, new UUID(0, 3), Story.START, UUID::randomUUID);
    assertEquals(Rule.FROM_THE_FUTURE, ((Decision.Refused) decision).refusal().rule());
  }

  @Test
  void anEventOutOfPlaceMeansACorruptLog() {
    Envelope again = story.log().getFirst();
    assertThrows(CorruptLog.class, () -> story.relationship().apply(again));
    Envelope gap = story.log().get(1);
    assertThrows(CorruptLog.class, () -> story.relationship().apply(gap));
  }
}
