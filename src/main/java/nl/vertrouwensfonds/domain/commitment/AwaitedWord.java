package nl.vertrouwensfonds.domain.commitment;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.Days;
import nl.vertrouwensfonds.domain.breach.Promises.Spell;
import nl.vertrouwensfonds.domain.breach.StepProgress.For;
import nl.vertrouwensfonds.domain.breach.StepProgress.Waiting;
import nl.vertrouwensfonds.domain.rule.Rules1;
import nl.vertrouwensfonds.domain.rule.Wait;

/** What the receiver has still to say of promises, before more of them can count as kept. */
final class AwaitedWord {

  private final List<Commitment> promises;
  private final LongPredicate counts;
  private final Instant at;

  /**
   * @param promises of one side
   * @param counts whether what was set aside at a revision would count
   */
  AwaitedWord(List<Commitment> promises, LongPredicate counts, Instant at) {
    this.promises = promises;
    this.counts = counts;
    this.at = at;
  }

  /** The oldest; what was delivered comes before what is still to be agreed. */
  Optional<Waiting> first() {
    return oldest(promises.stream().flatMap(this::assessment))
        .or(() -> oldest(promises.stream().flatMap(this::answer)));
  }

  /** The spells in which something is waited for, in any order; of each the end is outside. */
  Stream<Spell> spells() {
    return promises.stream().flatMap(it -> Stream.concat(assessing(it), answering(it)));
  }

  private Stream<Spell> assessing(Commitment it) {
    Instant end = Wait.after(it.lapsesAfter());
    return it
        .setAside()
        .filter(_ -> it.waitsForAssessment())
        .map(aside -> new Spell(countsFrom(aside), end))
        .filter(spell -> spell.from().isBefore(end))
        .stream();
  }

  private Instant countsFrom(SetAside aside) {
    boolean now = aside.amount() > 0 && counts.test(aside.revision());
    return now ? aside.at() : Wait.after(aside.at().plus(Rules1.SET_ASIDE));
  }

  private Stream<Spell> answering(Commitment it) {
    if (it.answer() == null) {
      return Stream.of(new Spell(it.promisedAt(), Wait.after(it.lapsesAfter())));
    }
    return it
        .openMove()
        .filter(move -> it.running() && move.by() == it.owner())
        .map(move -> new Spell(move.at(), Days.after(move.due())))
        .stream();
  }

  private static Optional<Waiting> oldest(Stream<Waiting> all) {
    return all.min(Comparator.comparing(Waiting::since));
  }

  private Stream<Waiting> assessment(Commitment it) {
    return it
        .setAside()
        .filter(_ -> it.waitsForAssessment() && !it.lapsed(at))
        .filter(this::couldCount)
        .map(aside -> waiting(For.ASSESSMENT_OF_COMMITMENT, it, aside.at()))
        .stream();
  }

  /** What was set aside too long ago counts anew, like any promise. */
  private boolean couldCount(SetAside aside) {
    boolean anew = aside.stillThere(at).isEmpty();
    return anew || aside.amount() > 0 && counts.test(aside.revision());
  }

  private Stream<Waiting> answer(Commitment it) {
    if (it.answer() == null) {
      boolean late = at.isAfter(it.lapsesAfter());
      return late ? Stream.of() : Stream.of(waiting(For.ANSWER_TO_COMMITMENT, it, it.promisedAt()));
    }
    return it
        .openMove()
        .filter(move -> it.running() && move.by() == it.owner() && !move.lapsed(at))
        .map(move -> waiting(For.ANSWER_TO_MOVE, it, move.at()))
        .stream();
  }

  private static Waiting waiting(For what, Commitment it, Instant since) {
    return new Waiting(what, it.receiver(), since);
  }
}
