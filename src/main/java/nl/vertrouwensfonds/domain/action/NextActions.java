package nl.vertrouwensfonds.domain.action;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.breach.ApologyRules;
import nl.vertrouwensfonds.domain.breach.Breach;
import nl.vertrouwensfonds.domain.breach.BreachRules;
import nl.vertrouwensfonds.domain.breach.ExplanationRules;
import nl.vertrouwensfonds.domain.breach.RemedyRules;
import nl.vertrouwensfonds.domain.cases.CaseRules;
import nl.vertrouwensfonds.domain.commitment.Commitment;
import nl.vertrouwensfonds.domain.commitment.CommitmentRules;
import nl.vertrouwensfonds.domain.history.HistoryRules;
import nl.vertrouwensfonds.domain.party.PartyRules;
import nl.vertrouwensfonds.domain.procedure.ProcedureRules;
import nl.vertrouwensfonds.domain.relationship.Decision;
import nl.vertrouwensfonds.domain.relationship.Relationship;
import nl.vertrouwensfonds.domain.rule.Action;
import nl.vertrouwensfonds.domain.rule.Moment;
import nl.vertrouwensfonds.domain.score.ScoreRules;
import nl.vertrouwensfonds.domain.statement.StatementRules;

/**
 * What somebody may do now. Nothing here says what is allowed: each act is put to the rules with a
 * body that is in order, and what they accept is offered.
 */
public final class NextActions {

  private static final UUID NOBODY = new UUID(0, 0);

  private NextActions() {}

  /** Every act that the rules would accept of this participant at this moment. */
  public static List<Action> of(Relationship relationship, UUID participant, Moment moment) {
    return all(relationship, relationship.commitments().unsettled(), moment)
        .filter(it -> accepted(relationship, participant, moment, it))
        .toList();
  }

  /** Every act there is a name for, allowed or not. */
  public static Stream<Action> all(Relationship relationship, Moment moment) {
    return all(relationship, relationship.commitments().all(), moment);
  }

  private static Stream<Action> all(
      Relationship relationship, Collection<Commitment> commitments, Moment moment) {
    var at = relationship.history().stamp(moment).effectiveAt();
    return Stream.of(
            always(moment),
            each(commitments, CommitmentRules::actions),
            each(relationship.breaches().all(), it -> of(it, at)),
            joins(relationship, at),
            each(relationship.procedures().all(), ProcedureRules::actions),
            each(relationship.statements().all(), StatementRules::actions),
            each(relationship.parties().all(), PartyRules::actions),
            each(relationship.cases().all(), CaseRules::actions),
            each(relationship.scores().contests(), ScoreRules::actions))
        .flatMap(actions -> actions)
        // A grievance that went on in another case is a thing of both.
        .distinct();
  }

  private static Stream<Action> always(Moment moment) {
    return Stream.of(
            CommitmentRules.actions(),
            BreachRules.actions(),
            ProcedureRules.actions(),
            StatementRules.actions(),
            PartyRules.actions(),
            HistoryRules.actions(moment),
            CaseRules.actions(),
            ScoreRules.actions())
        .flatMap(actions -> actions);
  }

  private static Stream<Action> of(Breach it, Instant at) {
    return Stream.of(
            BreachRules.actions(it),
            ApologyRules.actions(it),
            ExplanationRules.actions(it),
            RemedyRules.actions(it, at))
        .flatMap(actions -> actions);
  }

  private static Stream<Action> joins(Relationship relationship, Instant at) {
    var breaches = relationship.breaches();
    return breaches.all().stream()
        .flatMap(it -> BreachRules.joins(it, breaches, relationship.commitments(), at));
  }

  private static <T> Stream<Action> each(
      Collection<T> subjects, Function<T, Stream<Action>> actions) {
    return subjects.stream().flatMap(actions);
  }

  private static boolean accepted(
      Relationship relationship, UUID participant, Moment moment, Action action) {
    var decision = relationship.decide(action.sample(), participant, moment, () -> NOBODY, Map::of);
    return decision instanceof Decision.Accepted;
  }
}
