package nl.vertrouwensfonds.domain;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import nl.vertrouwensfonds.domain.command.BreachCommand.ReportBreach;
import nl.vertrouwensfonds.domain.command.CaseCommand.OpenCase;
import nl.vertrouwensfonds.domain.command.Command;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.MakeCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.ProposeMove;
import nl.vertrouwensfonds.domain.command.HistoryCommand.SetHistoryHorizon;
import nl.vertrouwensfonds.domain.command.PartyCommand.AdmitParticipant;
import nl.vertrouwensfonds.domain.command.PartyCommand.NameAbsentPerson;
import nl.vertrouwensfonds.domain.command.ProcedureCommand.OpenProcedure;
import nl.vertrouwensfonds.domain.command.StatementCommand.MakeStatement;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.domain.event.StatementEvent.Sort;
import nl.vertrouwensfonds.domain.rule.Action;

/**
 * Chooses at random what is done next, out of what is offered. The seed is printed; with it the
 * same is chosen again: {@code -Dfonds.seed=...}.
 */
public final class Walker {

  /** Later texts are searched for the names of whoever is not at the table. */
  public static final Content NAME = Content.of("name", "Jan de Wit");

  public static final UUID FIRM = new UUID(7, 7);

  private final Map<String, Integer> taken = new TreeMap<>();
  private final Map<UUID, Set<LocalDate>> proposed = new HashMap<>();
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
  public Action choose(List<Action> offered, List<String> rather) {
    return rather.stream()
        .flatMap(rel -> offered.stream().filter(it -> it.rel().equals(rel)))
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
      case "make-commitment" -> {
        var due = LocalDate.ofInstant(at, ZoneOffset.UTC).plusDays(20);
        yield new MakeCommitment(
            oneOf(List.of(Size.values())),
            due,
            random.nextBoolean() ? 5 : null,
            null,
            Content.EMPTY);
      }
      case "report-breach" -> {
        var kind = oneOf(List.of(Kind.values()));
        yield new ReportBreach(kind, oneOf(List.of(Severity.values())), null, Content.EMPTY);
      }
      case "propose-move" ->
          new ProposeMove(chosen.subject(), another(chosen.subject(), at), Content.EMPTY);
      case "make-statement" ->
          new MakeStatement(
              Sort.OBSERVATION,
              null,
              null,
              List.of(),
              taken.get(chosen.rel()) % 2 == 0 ? Visibility.OWN_SIDE : Visibility.ALL,
              false,
              Content.EMPTY);
      case "set-history-horizon" -> new SetHistoryHorizon(horizon(chosen, at));
      case "admit-participant" -> new AdmitParticipant(Role.DELIVERY, false, NAME);
      // One is listed once.
      case "name-absent-person" ->
          new NameAbsentPerson(Content.of("name", "Jan de Wit " + taken.get(chosen.rel())));
      case "open-case" -> new OpenCase(FIRM, NAME);
      case "open-procedure" -> new OpenProcedure(null, true, Content.EMPTY);
      default -> chosen.sample();
    };
  }

  /** Up to now, and now and then up to soon after what was told; no two are the same. */
  private Instant horizon(Action chosen, Instant at) {
    Instant now = ((SetHistoryHorizon) chosen.sample()).until();
    Instant soon = at.plus(pause()).plus(taken.get(chosen.rel()), ChronoUnit.MICROS);
    return random.nextInt(3) > 0 || soon.isAfter(now) ? now : soon;
  }

  /** A day that none of these was due on before: a promise is kept within twenty days. */
  private LocalDate another(UUID commitment, Instant at) {
    var before = proposed.computeIfAbsent(commitment, _ -> new HashSet<>());
    var day = LocalDate.ofInstant(at, ZoneOffset.UTC).plusDays(21 + random.nextInt(10));
    while (!before.add(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  /** The acts that there are words for, and that were never done. */
  public Set<String> missed() {
    var missed = new TreeSet<>(named());
    missed.removeAll(taken.keySet());
    return missed;
  }

  private static Set<String> named() {
    try (var words = Walker.class.getResourceAsStream("/messages/words.yaml")) {
      return new YAMLMapper()
          .readTree(words)
          .path("act")
          .propertyStream()
          .map(Map.Entry::getKey)
          .collect(toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many acts were done. */
  public int acts() {
    return taken.values().stream().mapToInt(it -> it).sum();
  }
}
