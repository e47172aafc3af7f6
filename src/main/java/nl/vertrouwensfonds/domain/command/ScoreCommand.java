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

  /** Content: reason. */
  record RateTrust(int rating, Content content) implements ScoreCommand {}

  /** Content: reason. */
  record ContestScore(Side trustor, Content content) implements ScoreCommand {}

  /** Content: text. */
  record AnswerContest(UUID contest, Content content) implements ScoreCommand {}

  /** Content: reason. */
  record WithdrawContest(UUID contest, Content content) implements ScoreCommand {}
}
