package nl.vertrouwensfonds.domain.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.breach.Breaches;
import nl.vertrouwensfonds.domain.rule.Wait.For;

/** What both sides have still to say to each other at the table of a case. */
final class TalkProgress {

  private final Case mediatedCase;
  private final Breaches breaches;
  private final List<Awaited> awaited = new ArrayList<>();

  TalkProgress(Case mediatedCase, Breaches breaches) {
    this.mediatedCase = mediatedCase;
    this.breaches = breaches;
  }

  List<Awaited> awaited() {
    conditions();
    mediatedCase.talks().grievances().stream()
        .map(Grievance::awaited)
        .flatMap(Optional::stream)
        .forEach(awaited::add);
    mediatedCase.talks().objectives().stream()
        .filter(it -> !it.adopted())
        .forEach(it -> others(For.ADOPTION, it.adoptedBy(), it.proposedAt(), it.id()));
    mediatedCase.solutions().agreements().stream()
        .filter(Agreement::open)
        .forEach(it -> others(For.ANSWER_TO_AGREEMENT, it.acceptedBy(), it.proposedAt(), it.id()));
    return awaited;
  }

  private void conditions() {
    var conditions = Conditions.of(mediatedCase, breaches);
    for (Side side : Side.PARTIES) {
      var missing = conditions.missing(side);
      Stream.of(Condition.values()).filter(missing::contains).forEach(it -> missing(side, it));
    }
  }

  private void missing(Side side, Condition condition) {
    mediatedCase.talks().gestures().stream()
        .filter(it -> it.side() == side && it.condition() == condition)
        .findFirst()
        .ifPresentOrElse(
            it -> await(For.RECOGNITION, side.other(), it.at(), it.id()),
            () -> ungiven(side, condition));
  }

  private void ungiven(Side side, Condition condition) {
    var what =
        switch (condition) {
          case ADMITTED -> For.ADMISSION;
          case LET_GO -> For.LETTING_GO;
          case COMPROMISED -> For.COMPROMISE;
        };
    await(what, side, mediatedCase.wills().foundAt().orElseThrow(), mediatedCase.id());
  }

  /** Of whoever is not among those who did it already. */
  private void others(For what, Collection<Side> done, Instant since, UUID subject) {
    Side.PARTIES.stream()
        .filter(side -> !done.contains(side))
        .forEach(side -> await(what, side, since, subject));
  }

  private void await(For what, Side from, Instant since, UUID subject) {
    awaited.add(new Awaited(what, from, since, null, subject));
  }
}
