package nl.vertrouwensfonds.domain.event;

import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Side;

/** What people say about the score itself. Only a policy that both adopt changes a number. */
public sealed interface ScoreEvent extends Event {

  /** The contest it is about; empty for what makes one, whose id is the event's. */
  default Optional<UUID> about() {
    return switch (this) {
      case TrustPolicyAdopted _, TrustRated _, ScoreContested _ -> Optional.empty();
      case ScoreContestAnswered it -> Optional.of(it.contest());
      case ScoreContestWithdrawn it -> Optional.of(it.contest());
    };
  }

  /**
   * A side wants this policy; it holds from the instant both do.
   *
   * @param policy its name
   * @param policyHash SHA-256 of its document, lowercase hex
   */
  record TrustPolicyAdopted(String policy, String policyHash) implements ScoreEvent {}

  /**
   * How far a participant trusts the other side, by its own word.
   *
   * @param rating 0 to 100
   */
  record TrustRated(int rating) implements ScoreEvent, WithReason {}

  /**
   * A side holds a score for wrong. The contest's id is this event's.
   *
   * @param trustor whose trust in the other it is about
   */
  record ScoreContested(Side trustor) implements ScoreEvent, WithReason {}

  /** What the neutral says of it. */
  record ScoreContestAnswered(UUID contest) implements ScoreEvent, WithText {}

  record ScoreContestWithdrawn(UUID contest) implements ScoreEvent, WithReason {}
}
