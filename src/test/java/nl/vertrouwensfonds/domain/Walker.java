package nl.vertrouwensfonds.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import nl.vertrouwensfonds.domain.action.Action;
import nl.vertrouwensfonds.domain.action.Rel;
import nl.vertrouwensfonds.domain.breach.BreachCommand.ReportBreach;
import nl.vertrouwensfonds.domain.cases.CaseCommand.OpenCase;
import nl.vertrouwensfonds.domain.commitment.CommitmentCommand.MakeCommitment;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.domain.party.PartyCommand.AdmitParticipant;
import nl.vertrouwensfonds.domain.party.PartyCommand.NameAbsentPerson;
import nl.vertrouwensfonds.domain.procedure.ProcedureCommand.OpenProcedure;
import nl.vertrouwensfonds.domain.rule.Command;

/**
 * Chooses at random what is done next, out of what is offered. The seed is printed; with it the
 * same is chosen again: {@code -Dfonds.seed=...}.
 */
public final class Walker {

  /** Later texts are searched for the names of whoever is not at the table. */
  public static final Content NAME = Content.of("name", "Jan de Wit");

  public static final UUID FIRM = new UUID(7, 7);

  private final Map<Rel, Integer> taken = new EnumMap<>(Rel.class);
  private final Random random;

  public Walker(long seed) {
    System.out.println("random walks: -Dfonds.seed=" + seed);
    random = new Random(seed);
  }

  /** One that walks elsewhere every time, unless it is told the seed. */
  public static Walker anew() {
    return new Walker(Long.getLong("fonds.seed", System.nanoTime()));
  }

  Random random() {
    return random;
  }

  /** Hours or weeks until the next act. */
  public Duration pause() {
    return Duration.ofHours(random.nextInt(random.nextBoolean() ? 24 : 40 * 24));
  }

  public <T> T oneOf(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  /** Mostly what was done least, so that walks come everywhere. */
  public Action choose(List<Action> offered) {
    return done(random.nextInt(4) == 0 ? oneOf(offered) : leastDone(offered));
  }

  /** The first of these acts that is offered, or else what is chosen otherwise. */
  public Action choose(List<Action> offered, List<Rel> rather) {
    return rather.stream()
        .flatMap(rel -> offered.stream().filter(it -> it.rel() == rel))
        .findFirst()
        .map(this::done)
        .orElseGet(() -> choose(offered));
  }

  private Action done(Action chosen) {
    taken.merge(chosen.rel(), 1, Integer::sum);
    return chosen;
  }

  private Action leastDone(List<Action> offered) {
    return offered.stream()
        .min(Comparator.comparingInt(it -> taken.getOrDefault(it.rel(), 0)))
        .orElseThrow();
  }

  /** The sample, but for promises that come due, reports of every weight, names and invitations. */
  public Command command(Action chosen, Instant at) {
    return switch (chosen.rel()) {
      case MAKE_COMMITMENT -> {
        var due = LocalDate.ofInstant(at, ZoneOffset.UTC).plusDays(20);
        yield new MakeCommitment(oneOf(List.of(Size.values())), due, Content.EMPTY);
      }
      case REPORT_BREACH -> {
        var kind = oneOf(List.of(Kind.values()));
        yield new ReportBreach(kind, oneOf(List.of(Severity.values())), null, Content.EMPTY);
      }
      case ADMIT_PARTICIPANT -> new AdmitParticipant(Role.DELIVERY, false, NAME);
      case NAME_ABSENT_PERSON -> new NameAbsentPerson(NAME);
      case OPEN_CASE -> new OpenCase(FIRM, NAME);
      case OPEN_PROCEDURE -> new OpenProcedure(null, true, Content.EMPTY);
      default -> chosen.sample();
    };
  }

  /** The acts that were never done. */
  public Set<Rel> missed() {
    var missed = EnumSet.allOf(Rel.class);
    missed.removeAll(taken.keySet());
    return missed;
  }

  /** How many acts were done. */
  public int acts() {
    return taken.values().stream().mapToInt(it -> it).sum();
  }
}
