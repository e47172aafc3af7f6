package nl.vertrouwensfonds.domain.action;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.relationship.Decision;
import nl.vertrouwensfonds.domain.relationship.Relationship;
import nl.vertrouwensfonds.domain.rule.Moment;

/**
 * What somebody may do now. Nothing here says what is allowed: each act is put to the rules with a
 * body that is in order, and what they accept is offered.
 */
public final class NextActions {

  private static final UUID NOBODY = new UUID(0, 0);

  private NextActions() {}

  /** Every act that the rules would accept of this participant at this moment. */
  public static List<Action> of(Relationship relationship, UUID participant, Moment moment) {
    return all(relationship, moment)
        .filter(it -> accepted(relationship, participant, moment, it))
        .toList();
  }

  /** Every act there is a name for, allowed or not. */
  public static Stream<Action> all(Relationship relationship, Moment moment) {
    var at = relationship.history().stamp(moment).effectiveAt();
    return Stream.of(
            Samples.always(),
            relationship.commitments().all().stream().flatMap(Samples::of),
            relationship.breaches().all().stream().flatMap(it -> Samples.of(it, at)),
            relationship.procedures().all().stream().flatMap(Samples::of),
            relationship.statements().all().stream().flatMap(Samples::of),
            relationship.parties().all().stream().flatMap(Samples::of),
            relationship.cases().all().stream().flatMap(CaseSamples::of),
            ScoreSamples.always(),
            relationship.scores().contests().stream().flatMap(ScoreSamples::of))
        .flatMap(it -> it);
  }

  private static boolean accepted(
      Relationship relationship, UUID participant, Moment moment, Action action) {
    var decision = relationship.decide(action.sample(), participant, moment, () -> NOBODY, Map::of);
    return decision instanceof Decision.Accepted;
  }
}
