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

  private static final List<Side> SIDES = List.of(Side.CLIENT, Side.SUPPLIER);

  /** The conditions of a case at the last event that was applied. */
  public static Conditions of(Case it, Breaches breaches) {
    var by = new EnumMap<Side, Map<Condition, List<UUID>>>(Side.class);
    SIDES.forEach(side -> by.put(side, met(it, breaches, side)));
    return new Conditions(by);
  }

  private static Map<Condition, List<UUID>> met(Case it, Breaches breaches, Side side) {
    var met = new EnumMap<Condition, List<UUID>>(Condition.class);
    it.talks().gestures().stream()
        .filter(g -> g.side() == side && g.recognised())
        .forEach(g -> met.computeIfAbsent(g.condition(), _ -> new ArrayList<>()).add(g.id()));
    breaches.all().stream()
        .filter(b -> b.responsible() == side && takenUp(it, b))
        .filter(b -> b.report() == Report.ACKNOWLEDGED && inTime(it, b.settled()))
        .forEach(b -> met.computeIfAbsent(Condition.ADMITTED, _ -> new ArrayList<>()).add(b.id()));
    return met;
  }

  /** Whether a breach stood open when the case was opened, or came up before it was closed. */
  public static boolean takenUp(Case it, Breach breach) {
    boolean before =
        Stream.of(breach.healedBy(it.openedAt()), goneAt(breach))
            .flatMap(Optional::stream)
            .anyMatch(settled -> !settled.isAfter(it.openedAt()));
    return !before && inTime(it, Optional.of(breach.reportedAt()));
  }

  private static boolean inTime(Case it, Optional<Instant> at) {
    return at.filter(when -> it.closedAt().filter(when::isAfter).isPresent()).isEmpty();
  }

  private static Optional<Instant> goneAt(Breach breach) {
    return breach.isProven() ? Optional.empty() : breach.settled();
  }

  public boolean met() {
    return SIDES.stream().allMatch(side -> missing(side).isEmpty());
  }

  /** All that is missing on both sides, such as {@code client-let-go}. */
  public List<String> missing() {
    return SIDES.stream()
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
