package nl.vertrouwensfonds.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.access.Caller.Function;
import nl.vertrouwensfonds.domain.Role;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.Stamp;
import nl.vertrouwensfonds.domain.Visibility;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.Envelope.Author;
import nl.vertrouwensfonds.domain.event.Envelope.Span;
import nl.vertrouwensfonds.domain.event.Event;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.ParticipantJoined;
import nl.vertrouwensfonds.domain.event.WillEvent.Declaration;
import nl.vertrouwensfonds.domain.event.WillEvent.WillDeclared;
import nl.vertrouwensfonds.domain.rule.Rules1;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a viewer is shown of the log, without a database. */
class ViewerTest {

  private static final UUID RELATIONSHIP = new UUID(0, 1);
  private static final UUID CASE = new UUID(0, 2);
  private static final UUID OTHER_CASE = new UUID(0, 3);
  private static final UUID ANNA = new UUID(1, 1);
  private static final UUID NORA = new UUID(1, 2);
  private static final Event JOINED = new ParticipantJoined(Side.CLIENT, Role.BOARD, true);

  @Test
  void whoLeftSeesWhatWasThereUntilThenAndNothingBehindIt() {
    var left = new Viewer.AtTable(RELATIONSHIP, ANNA, Side.CLIENT, 7, null, null);
    assertTrue(left.sees(event(7, null, Visibility.ALL, JOINED)));
    assertFalse(left.sees(event(8, null, Visibility.ALL, JOINED)));
    assertFalse(left.reads(event(8, null, Visibility.ALL, JOINED)));
  }

  @Test
  void aNomineeSeesTheOpeningOfThatCaseOnly() {
    var nominee = new Viewer.AtTable(RELATIONSHIP, NORA, Side.NEUTRAL, Long.MAX_VALUE, CASE, CASE);
    assertTrue(nominee.isNominee());
    assertTrue(nominee.sees(event(9, CASE, Visibility.ALL, JOINED)));
    assertFalse(nominee.sees(event(9, OTHER_CASE, Visibility.ALL, JOINED)));
    assertFalse(nominee.sees(event(9, null, Visibility.ALL, JOINED)));
  }

  @Test
  void whatIsSealedIsSealedForWhoLeads() {
    var neutral = new Viewer.AtTable(RELATIONSHIP, NORA, Side.NEUTRAL, Long.MAX_VALUE, null, CASE);
    var sealed = event(9, CASE, Visibility.OWN_SIDE, new WillDeclared(Declaration.WILLING));
    assertFalse(neutral.sees(sealed));
    assertTrue(neutral.sees(event(9, CASE, Visibility.OWN_SIDE, JOINED)));
    assertTrue(
        new Viewer.AtTable(RELATIONSHIP, ANNA, Side.CLIENT, Long.MAX_VALUE, null, null)
            .sees(sealed));
  }

  @ParameterizedTest
  @EnumSource(
      value = Function.class,
      names = {"OPERATOR", "REPORTING"})
  void whoIsOutsideSeesWhatAllSeeAndReadsNobodysWords(Function function) {
    var outside = new Viewer.Outside(RELATIONSHIP, function);
    var open = event(9, null, Visibility.ALL, JOINED);
    assertTrue(outside.sees(open));
    assertFalse(outside.reads(open));
    assertFalse(outside.sees(event(9, null, Visibility.OWN_SIDE, JOINED)));
    assertFalse(outside.sees(event(9, null, Visibility.NEUTRAL, JOINED)));
  }

  @Test
  void noTwoViewersShareAView() {
    var seated = new Viewer.AtTable(RELATIONSHIP, NORA, Side.NEUTRAL, Long.MAX_VALUE, null, CASE);
    var nominee = new Viewer.AtTable(RELATIONSHIP, NORA, Side.NEUTRAL, Long.MAX_VALUE, CASE, CASE);
    var anna = new Viewer.AtTable(RELATIONSHIP, ANNA, Side.CLIENT, Long.MAX_VALUE, null, null);
    assertNotEquals(seated.key(), nominee.key());
    assertNotEquals(seated.key(), anna.key());
    assertEquals(anna.key(), anna.key());
  }

  private static Envelope event(long revision, UUID caseId, Visibility visibility, Event data) {
    var stamp = new Stamp(Instant.EPOCH, Instant.EPOCH, Instant.EPOCH);
    return new Envelope(
        new UUID(2, revision),
        RELATIONSHIP,
        caseId,
        revision,
        new Author(ANNA, Side.CLIENT),
        new Span(revision, 1),
        stamp,
        "",
        Rules1.VERSION,
        visibility,
        List.of(),
        data);
  }
}
