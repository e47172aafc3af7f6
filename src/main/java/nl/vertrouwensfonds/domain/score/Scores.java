package nl.vertrouwensfonds.domain.score;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.domain.CorruptLog;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.RelationshipEvent;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.RelationshipRegistered;
import nl.vertrouwensfonds.domain.event.ScoreEvent;
import nl.vertrouwensfonds.domain.event.ScoreEvent.ScoreContestAnswered;
import nl.vertrouwensfonds.domain.event.ScoreEvent.ScoreContestWithdrawn;
import nl.vertrouwensfonds.domain.event.ScoreEvent.ScoreContested;
import nl.vertrouwensfonds.domain.event.ScoreEvent.TrustPolicyAdopted;
import nl.vertrouwensfonds.domain.event.ScoreEvent.TrustRated;

/** By which policy the score is computed, and which score is held for wrong. */
public final class Scores {

  /**
   * A score that a side holds for wrong.
   *
   * @param by the side that does
   * @param trustor whose trust in the other it is about
   */
  public record Contest(UUID id, Side by, Side trustor, Instant at, boolean open) {}

  /** Another policy that a side wants, by the event that says so. */
  public record Wanted(UUID id, Side by, String policy, Instant at) {}

  private final Map<Side, Wanted> wanted = new EnumMap<>(Side.class);
  private final Map<UUID, Contest> contests = new LinkedHashMap<>();
  private String policy;

  public void apply(RelationshipEvent event) {
    if (event instanceof RelationshipRegistered registered) {
      policy = registered.policy();
    }
  }

  /** The policy that both adopted last, or that held from the start. */
  public String policy() {
    return policy;
  }

  public Collection<Contest> contests() {
    return List.copyOf(contests.values());
  }

  Optional<Contest> contest(UUID id) {
    return Optional.ofNullable(contests.get(id));
  }

  /** The policy that a side wants; the one that holds while it said nothing. */
  String wanted(Side side) {
    return Optional.ofNullable(wanted.get(side)).map(Wanted::policy).orElse(policy);
  }

  /** The policies that a side wants and the other does not. */
  public Collection<Wanted> wanted() {
    return wanted.values().stream().filter(it -> !it.policy().equals(policy)).toList();
  }

  /** Whether a side holds this score for wrong, and nobody has answered it. */
  public boolean isContested(Side trustor) {
    return contests.values().stream().anyMatch(it -> it.open() && it.trustor() == trustor);
  }

  boolean isContested(Side by, Side trustor) {
    return contests.values().stream()
        .anyMatch(it -> it.open() && it.by() == by && it.trustor() == trustor);
  }

  public void apply(Envelope at, ScoreEvent event) {
    switch (event) {
      case TrustPolicyAdopted adopted -> adopted(wanted(at, adopted));
      case TrustRated _ -> {
        // beside the score, never in it
      }
      case ScoreContested it -> contests.put(at.id(), contest(at, it));
      case ScoreContestAnswered it -> close(it.contest());
      case ScoreContestWithdrawn it -> close(it.contest());
    }
  }

  private static Contest contest(Envelope at, ScoreContested it) {
    return new Contest(at.id(), at.by().side(), it.trustor(), at.stamp().effectiveAt(), true);
  }

  private static Wanted wanted(Envelope at, TrustPolicyAdopted it) {
    return new Wanted(at.id(), at.by().side(), it.policy(), at.stamp().effectiveAt());
  }

  private void adopted(Wanted next) {
    wanted.put(next.by(), next);
    if (next.policy().equals(wanted(next.by().other()))) {
      policy = next.policy();
      wanted.clear();
    }
  }

  private void close(UUID contest) {
    var it = contest(contest).orElseThrow(() -> new CorruptLog("no contest " + contest));
    contests.put(contest, new Contest(it.id(), it.by(), it.trustor(), it.at(), false));
  }
}
