package nl.vertrouwensfonds.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachReported;
import nl.vertrouwensfonds.domain.event.CaseEvent.CaseClosed;
import nl.vertrouwensfonds.domain.event.CaseEvent.CaseOutcome;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.TalkEvent.ConcessionMade;
import nl.vertrouwensfonds.domain.event.TalkEvent.ConditionRecognised;
import nl.vertrouwensfonds.domain.event.TalkEvent.GrievanceRaised;
import nl.vertrouwensfonds.domain.event.TalkEvent.GrievanceSettled;
import org.junit.jupiter.api.Test;

/** Thousands of acts at random, by both sides and a neutral, each chosen from what was offered. */
class RandomWalksTest {

  private static final int WALKS = 260;
  private static final int ACTS = 100;

  /** So many more are told as histories. */
  private static final int HISTORIES = 40;

  private long histories;
  private final Map<CaseOutcome, Integer> ends = new EnumMap<>(CaseOutcome.class);

  /** The same walks every time, which come to every act there is, and to every end of a case. */
  @Test
  void everyActIsComeToAndWhatIsOfferedSucceeds() {
    var walker = new Walker(2036);
    walk(walker);
    assertTrue(histories > 1000, "events told as a history: " + histories);
    assertEquals(Set.of(), walker.missed(), "acts that no walk came to");
    assertEquals(EnumSet.allOf(CaseOutcome.class), ends.keySet(), "ends that no walk came to");
  }

  /** Other walks every time. */
  @Test
  void everyActOfferedSucceedsAndEveryOneLeftOutIsRefused() {
    walk(Walker.anew());
  }

  private void walk(Walker walker) {
    for (int number = 0; number < WALKS + HISTORIES; number++) {
      var walk = number < WALKS ? new Walk(walker) : Walk.told(walker);
      for (int act = 0; act < ACTS; act++) {
        walk.step(Road.of(number, act));
        walk.story.log().stream().skip(walk.seen()).forEach(it -> ended(walk.story, it));
        walk.look();
      }
      walk.addsUp();
      histories += told(walk.story);
    }
    System.out.println(
        "walked " + walker.acts() + " acts, cases ended: " + ends + ", told: " + histories);
  }

  private static long told(Story story) {
    return story.log().stream()
        .map(Envelope::stamp)
        .filter(it -> it.effectiveAt().isBefore(Story.START))
        .count();
  }

  private void ended(Story story, Envelope event) {
    if (event.data() instanceof CaseClosed closed) {
      ends.merge(closed.outcome(), 1, Integer::sum);
      if (closed.outcome() == CaseOutcome.RESTORED) {
        nothingWasOpen(story, event);
      }
    }
  }

  /** Told from the log alone, not from what the rules made of it. */
  private static void nothingWasOpen(Story story, Envelope closed) {
    var log = story.log().subList(0, (int) closed.revision());
    var raised = new HashSet<UUID>();
    var recognised = new HashSet<UUID>();
    for (Envelope it : log) {
      switch (it.data()) {
        case GrievanceRaised _ when closed.caseId().equals(it.caseId()) -> raised.add(it.id());
        case GrievanceSettled settled -> raised.remove(settled.grievance());
        case ConditionRecognised done -> recognised.add(done.subject());
        case BreachReported _ -> healedOrGone(story, it);
        default -> {}
      }
    }
    assertEquals(Set.of(), raised);
    for (Side side : List.of(Side.CLIENT, Side.SUPPLIER)) {
      long concessions =
          log.stream()
              .filter(it -> it.by().side() == side && recognised.contains(it.id()))
              .filter(it -> closed.caseId().equals(it.caseId()))
              .filter(it -> it.data() instanceof ConcessionMade)
              .map(it -> ((ConcessionMade) it.data()).sort())
              .distinct()
              .count();
      assertEquals(2, concessions, side + " let go and came half way");
    }
  }

  private static void healedOrGone(Story story, Envelope reported) {
    var breach = story.relationship().breaches().find(reported.id()).orElseThrow();
    boolean healed = breach.healedBy(story.now()).isPresent();
    assertTrue(!breach.isOpenReport() && (healed || !breach.isProven()), breach.id() + " is open");
  }
}
