package nl.vertrouwensfonds.domain.score;

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
  public record Contest(UUID id, Side by, Side trustor, boolean open) {}

  private final Map<Side, String> wanted = new EnumMap<>(Side.class);
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
    return wanted.getOrDefault(side, policy);
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
      case TrustPolicyAdopted adopted -> adopted(at.by().side(), adopted.policy());
      case TrustRated _ -> {
        // beside the score, never in it
      }
      case ScoreContested it ->
          contests.put(at.id(), new Contest(at.id(), at.by().side(), it.trustor(), true));
      case ScoreContestAnswered it -> close(it.contest());
      case ScoreContestWithdrawn it -> close(it.contest());
    }
  }

  private void adopted(Side side, String next) {
    wanted.put(side, next);
    if (next.equals(wanted(side.other()))) {
      policy = next;
      wanted.clear();
    }
  }

  private void close(UUID contest) {
    var it = contest(contest).orElseThrow(() -> new CorruptLog("no contest " + contest));
    contests.put(contest, new Contest(it.id(), it.by(), it.trustor(), false));
  }
}
