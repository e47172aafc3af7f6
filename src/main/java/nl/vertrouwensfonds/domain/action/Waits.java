package nl.vertrouwensfonds.domain.action;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.breach.BreachWaits;
import nl.vertrouwensfonds.domain.cases.CaseWaits;
import nl.vertrouwensfonds.domain.commitment.CommitmentWaits;
import nl.vertrouwensfonds.domain.event.CommitmentEvent;
import nl.vertrouwensfonds.domain.event.Event;
import nl.vertrouwensfonds.domain.event.ProcedureEvent;
import nl.vertrouwensfonds.domain.event.ProcedureEvent.ProcedureInvitationAnswered;
import nl.vertrouwensfonds.domain.event.StatementEvent.StatementMade;
import nl.vertrouwensfonds.domain.event.StatementEvent.StatementWithdrawn;
import nl.vertrouwensfonds.domain.relationship.Relationship;
import nl.vertrouwensfonds.domain.rule.Wait;
import nl.vertrouwensfonds.domain.score.Scores.Contest;
import nl.vertrouwensfonds.domain.score.Scores.Wanted;

/**
 * What a relationship waits for, with the spans of time in which it does, as long as nothing else
 * happens. What they are at a later instant needs no second look at the log.
 */
public final class Waits {

  private final UUID id;
  private final Relationship relationship;

  private Waits(UUID id, Relationship relationship) {
    this.id = id;
    this.relationship = relationship;
  }

  /** All of them. */
  public static Stream<Wait> of(UUID id, Relationship relationship) {
    var it = new Waits(id, relationship);
    return Stream.of(
            relationship.commitments().all().stream().flatMap(CommitmentWaits::of),
            relationship.procedures().all().stream()
                .flatMap(procedure -> procedure.waits().stream()),
            relationship.statements().all().stream().flatMap(said -> said.waits()),
            it.elsewhere())
        .flatMap(waits -> waits);
  }

  /** Those of some promises, procedures and statements. */
  public static Stream<Wait> of(UUID id, Relationship relationship, Set<UUID> touched) {
    var it = new Waits(id, relationship);
    return Stream.of(
            it.each(touched, relationship.commitments()::find, CommitmentWaits::of),
            it.each(touched, relationship.procedures()::find, found -> found.waits().stream()),
            it.each(touched, relationship.statements()::find, said -> said.waits()))
        .flatMap(waits -> waits);
  }

  /** Those of all the rest, which any event may change, and of which there is little at a time. */
  public static Stream<Wait> elsewhere(UUID id, Relationship relationship) {
    return new Waits(id, relationship).elsewhere();
  }

  /** The promises, procedures and statements that an event changes. */
  public static Stream<UUID> touched(UUID id, Event event) {
    return switch (event) {
      case CommitmentEvent it -> Stream.of(it.about().orElse(id));
      case ProcedureInvitationAnswered it -> Stream.of(it.procedure());
      case ProcedureEvent _ -> Stream.of(id);
      case StatementMade it -> Stream.concat(Stream.of(id), Stream.ofNullable(it.inReplyTo()));
      case StatementWithdrawn it -> Stream.of(it.statement());
      default -> Stream.empty();
    };
  }

  private <T> Stream<Wait> each(
      Collection<UUID> touched, Function<UUID, Optional<T>> find, Function<T, Stream<Wait>> waits) {
    return touched.stream().map(find).flatMap(Optional::stream).flatMap(waits);
  }

  private Stream<Wait> elsewhere() {
    if (relationship.revision() == 0) {
      return Stream.empty();
    }
    Instant at = relationship.history().last().effectiveAt();
    var commitments = relationship.commitments();
    var breaches = relationship.breaches();
    return Stream.of(
            breaches.all().stream().flatMap(it -> BreachWaits.of(it, commitments, at)),
            relationship.cases().open().stream()
                .flatMap(it -> CaseWaits.of(it, breaches, commitments, at)),
            relationship.scores().contests().stream().filter(Contest::open).map(Waits::answer),
            relationship.scores().wanted().stream().map(Waits::answer),
            relationship.history().waits(id))
        .flatMap(waits -> waits);
  }

  private static Wait answer(Contest it) {
    return Wait.of(Wait.For.ANSWER_TO_CONTEST, it.id(), Side.NEUTRAL, it.at());
  }

  private static Wait answer(Wanted it) {
    return Wait.of(Wait.For.ANSWER_TO_POLICY, it.id(), it.by().other(), it.at());
  }
}
