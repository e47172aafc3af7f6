package nl.vertrouwensfonds.domain.command;

import java.util.UUID;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Side;

/** Choosing how the score is computed, rating beside it, and holding it for wrong. */
public sealed interface ScoreCommand extends Command {

  /**
   * @param policyHash SHA-256 of the policy's document, lowercase hex
   */
  record AdoptTrustPolicy(String policy, String policyHash) implements ScoreCommand {}

  /**
   * Content: reason.
   *
   * @param spoken of which breach the reason speaks
   */
  record RateTrust(int rating, Speaking spoken, Content content) implements ScoreCommand {}

  /**
   * Content: reason.
   *
   * @param spoken of which breach the reason speaks
   */
  record ContestScore(Side trustor, Speaking spoken, Content content) implements ScoreCommand {}

  /**
   * Of what a reason speaks.
   *
   * @param breach or null
   * @param breakSilence records it also while silence is asked, with its price
   */
  record Speaking(UUID breach, boolean breakSilence) {
    public static final Speaking OF_NOTHING = new Speaking(null, false);
  }

  /** Content: text. */
  record AnswerContest(UUID contest, Content content) implements ScoreCommand {}

  /** Content: reason. */
  record WithdrawContest(UUID contest, Content content) implements ScoreCommand {}
}
