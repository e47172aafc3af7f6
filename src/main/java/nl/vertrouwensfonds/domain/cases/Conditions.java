package nl.vertrouwensfonds.domain.cases;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.breach.Breach;
import nl.vertrouwensfonds.domain.breach.Breach.Report;
import nl.vertrouwensfonds.domain.breach.Breaches;

/**
 * Which of the three conditions hold on each side, with what met them: recognised gestures, and
 * acknowledged breaches, which the other side recognised by reporting them.
 */
public record Conditions(Map<Side, Map<Condition, List<UUID>>> by) {

  /** The conditions of a case at the last event that was applied. */
  public static Conditions of(Case mediatedCase, Breaches breaches) {
    var by = new EnumMap<Side, Map<Condition, List<UUID>>>(Side.class);
    Side.PARTIES.forEach(side -> by.put(side, met(mediatedCase, breaches, side)));
    return new Conditions(by);
  }

  private static Map<Condition, List<UUID>> met(Case mediatedCase, Breaches breaches, Side side) {
    var met = new EnumMap<Condition, List<UUID>>(Condition.class);
    mediatedCase.talks().gestures().stream()
        .filter(g -> g.side() == side && g.recognised())
        .forEach(g -> met.computeIfAbsent(g.condition(), _ -> new ArrayList<>()).add(g.id()));
    breaches.all().stream()
        .filter(b -> b.responsible() == side && takenUp(mediatedCase, b))
        .filter(b -> b.report() == Report.ACKNOWLEDGED && inTime(mediatedCase, b.settled()))
        .forEach(b -> met.computeIfAbsent(Condition.ADMITTED, _ -> new ArrayList<>()).add(b.id()));
    return met;
  }

  /** Whether a breach stood open when the case was opened, or came up before it was closed. */
  public static boolean takenUp(Case mediatedCase, Breach breach) {
    boolean before =
        Stream.of(breach.healedBy(mediatedCase.openedAt()), goneAt(breach))
            .flatMap(Optional::stream)
            .anyMatch(settled -> !settled.isAfter(mediatedCase.openedAt()));
    return !before && inTime(mediatedCase, Optional.of(breach.reportedAt()));
  }

  private static boolean inTime(Case mediatedCase, Optional<Instant> at) {
    return at.filter(when -> mediatedCase.closedAt().filter(when::isAfter).isPresent()).isEmpty();
  }

  private static Optional<Instant> goneAt(Breach breach) {
    return breach.isProven() ? Optional.empty() : breach.settled();
  }

  public boolean met() {
    return Side.PARTIES.stream().allMatch(side -> missing(side).isEmpty());
  }

  /** All that is missing on both sides, such as {@code client-let-go}. */
  public List<String> missing() {
    return Side.PARTIES.stream()
        .flatMap(side -> missing(side).stream().sorted().map(it -> side + "-" + it))
        .map(it -> it.toLowerCase(Locale.ROOT).replace('_', '-'))
        .toList();
  }

  /** What a side still has to bring. */
  public Set<Condition> missing(Side side) {
    return Stream.of(Condition.values())
        .filter(it -> !by.get(side).containsKey(it))
        .collect(toUnmodifiableSet());
  }
}
