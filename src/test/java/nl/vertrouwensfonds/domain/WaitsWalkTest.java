package nl.vertrouwensfonds.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.action.NextActions;
import nl.vertrouwensfonds.domain.action.WaitActs;
import nl.vertrouwensfonds.domain.action.Waits;
import nl.vertrouwensfonds.domain.breach.Breach;
import nl.vertrouwensfonds.domain.breach.BreachProgress;
import nl.vertrouwensfonds.domain.breach.StepProgress;
import nl.vertrouwensfonds.domain.breach.StepProgress.For;
import nl.vertrouwensfonds.domain.breach.StepProgress.Status;
import nl.vertrouwensfonds.domain.breach.StepProgress.Step;
import nl.vertrouwensfonds.domain.cases.CaseProgress;
import nl.vertrouwensfonds.domain.rule.Action;
import nl.vertrouwensfonds.domain.rule.Moment;
import nl.vertrouwensfonds.domain.rule.Wait;
import org.junit.jupiter.api.Test;

/**
 * After random walks: what is waited for at later instants, as the spans say it, against the rules
 * and against how far steps and cases have come, both told at those instants.
 */
class WaitsWalkTest {

  private static final int WALKS = 36;
  private static final int ACTS = 90;
  private static final int LATER = 20;
  private static final UUID ID = new UUID(1, 2);

  /** What is done in answer only, and then is waited for. */
  private static final Set<String> ANSWERS =
      Set.of(
          "accept-move",
          "deem-kept",
          "dispute-breach",
          "uphold-breach",
          "rule-kept",
          "offer-apology",
          "accept-compensation",
          "pay-compensation",
          "declare-will",
          "feel-heard",
          "adopt-objective",
          "answer-contest",
          "accept-invitation");

  private final Walker walker = Walker.anew();
  private final Set<String> seen = new TreeSet<>();

  @Test
  void whatIsWaitedForCanBeDoneAndWhatIsAnAnswerIsWaitedFor() {
    for (int number = 0; number < WALKS; number++) {
      var walk = new Walk(walker);
      for (int act = 0; act < ACTS; act++) {
        walk.step(Road.of(number, act));
      }
      var story = walk.story;
      var waits = Waits.of(ID, story.relationship()).toList();
      instants(story.relationship().history().last().effectiveAt(), waits)
          .forEach(at -> looked(story, waits, at));
    }
    System.out.println("waited for: " + seen);
    assertTrue(seen.size() > 15, "walks come to most of what can be waited for");
  }

  /** Some at random, and those at which something begins or ends. */
  private Stream<Instant> instants(Instant last, List<Wait> waits) {
    var some =
        IntStream.range(0, LATER)
            .mapToObj(it -> last.plus(Duration.ofMinutes(later(20 * (it + 1)))));
    var edges =
        waits.stream()
            .flatMap(it -> Stream.of(it.since(), Optional.ofNullable(it.ends()).orElse(last)))
            .filter(it -> it.isAfter(last))
            .distinct()
            .limit(LATER)
            .flatMap(it -> Stream.of(it, it.minus(1, ChronoUnit.MICROS)));
    return Stream.concat(some, edges);
  }

  private int later(int days) {
    return walker.random().nextInt(days * 24 * 60);
  }

  private void looked(Story story, List<Wait> all, Instant at) {
    var now = all.stream().filter(it -> it.at(at)).toList();
    now.forEach(it -> seen.add(KebabCase.name(it.what())));
    for (Side side : List.of(Side.CLIENT, Side.SUPPLIER, Side.NEUTRAL)) {
      var who = seat(story, side);
      who.ifPresent(seat -> {
        var offered = NextActions.of(story.relationship(), seat, Moment.at(at));
        now.stream()
            .filter(it -> it.from() == side && seated(story, it))
            .forEach(it -> canBeDone(it, offered, at));
        offered.stream()
            .filter(it -> ANSWERS.contains(it.rel()))
            .forEach(it -> isWaitedFor(it, side, now, at));
      });
    }
    story.relationship().breaches().all().forEach(it -> steps(story, it, now, at));
    closing(story, now, at);
  }

  private static Optional<UUID> seat(Story story, Side side) {
    return switch (side) {
      case CLIENT -> Optional.of(story.client());
      case SUPPLIER -> Optional.of(story.supplier());
      case NEUTRAL, OPERATOR -> story.relationship().cases().open().map(it -> it.neutral());
    };
  }

  /** Who was only asked to lead proposes the terms, and does nothing else yet. */
  private static boolean seated(Story story, Wait it) {
    return it.from() != Side.NEUTRAL
        || it.what() == Wait.For.MEDIATION_PROPOSAL
        || story.relationship().cases().underWay().isPresent();
  }

  private static void canBeDone(Wait it, List<Action> offered, Instant at) {
    boolean done =
        offered.stream()
            .filter(act -> WaitActs.of(it.what()).contains(act.rel()))
            .anyMatch(act -> act.subject() == null || act.subject().equals(it.subject()));
    assertTrue(done, () -> "%s at %s cannot be done".formatted(it, at));
  }

  private static void isWaitedFor(Action act, Side side, List<Wait> now, Instant at) {
    boolean waited =
        now.stream()
            .filter(it -> it.from() == side && WaitActs.of(it.what()).contains(act.rel()))
            .anyMatch(it -> it.subject().equals(act.subject()));
    assertTrue(
        waited, () -> "%s for %s at %s: %s".formatted(act, side, at, about(act.subject(), now)));
  }

  private static List<Wait> about(UUID subject, List<Wait> waits) {
    return waits.stream().filter(it -> it.subject().equals(subject)).toList();
  }

  private static void steps(Story story, Breach breach, List<Wait> now, Instant at) {
    var relationship = story.relationship();
    for (StepProgress it : BreachProgress.of(breach, relationship.commitments(), at)) {
      if (it.waiting() != null && it.status() != Status.LOCKED) {
        boolean keeping = it.step() == Step.PATIENCE && it.waiting().from() != null;
        if (keeping) {
          boolean own = it.waiting().what() == For.KEPT_COMMITMENTS;
          assertEquals(own, has(now, For.KEPT_COMMITMENTS, breach), it + " at " + at);
        } else {
          assertTrue(told(now, breach, it), () -> it + " at " + at + ": " + now);
        }
      }
    }
  }

  private static boolean has(List<Wait> now, Enum<?> what, Breach breach) {
    return now.stream().anyMatch(it -> it.what() == what && it.subject().equals(breach.id()));
  }

  private static boolean told(List<Wait> now, Breach breach, StepProgress step) {
    var things =
        Stream.of(
                Stream.of(breach.id()),
                breach.remedy().corrections().stream().map(it -> it.id()),
                breach.remedy().compensations().stream().map(it -> it.id()))
            .flatMap(it -> it)
            .collect(Collectors.toSet());
    return now.stream()
        .filter(it -> things.contains(it.subject()) && it.from() == step.waiting().from())
        .anyMatch(it -> it.what() == what(step));
  }

  private static Enum<?> what(StepProgress step) {
    if (step.waiting().from() != null) {
      return step.waiting().what();
    }
    return step.step() == Step.SILENCE ? Wait.For.END_OF_SILENCE : Wait.For.END_OF_PATIENCE;
  }

  private static void closing(Story story, List<Wait> now, Instant at) {
    var relationship = story.relationship();
    boolean told = now.stream().anyMatch(it -> it.what() == Wait.For.CLOSING);
    boolean expected =
        relationship.cases().open().stream()
            .flatMap(it ->
                CaseProgress.of(it, relationship.breaches(), relationship.commitments(), at)
                    .stream())
            .anyMatch(it -> it.what() == Wait.For.CLOSING);
    assertEquals(expected, told, "closing at " + at);
  }
}
