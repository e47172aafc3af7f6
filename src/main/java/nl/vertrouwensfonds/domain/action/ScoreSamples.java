package nl.vertrouwensfonds.domain.action;

import java.util.UUID;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.rule.Command;
import nl.vertrouwensfonds.domain.score.ScoreCommand.AdoptTrustPolicy;
import nl.vertrouwensfonds.domain.score.ScoreCommand.AnswerContest;
import nl.vertrouwensfonds.domain.score.ScoreCommand.ContestScore;
import nl.vertrouwensfonds.domain.score.ScoreCommand.RateTrust;
import nl.vertrouwensfonds.domain.score.ScoreCommand.WithdrawContest;
import nl.vertrouwensfonds.domain.score.Scores.Contest;

/** Each act about the score with a body that is in order. */
final class ScoreSamples {

  private static final Content NONE = Content.EMPTY;

  private ScoreSamples() {}

  static Stream<Action> always() {
    return Stream.of(
        open(Rel.ADOPT_TRUST_POLICY, new AdoptTrustPolicy("another", "")),
        open(Rel.RATE_TRUST, new RateTrust(50, NONE)),
        open(Rel.CONTEST_CLIENT_IN_SUPPLIER, new ContestScore(Side.CLIENT, NONE)),
        open(Rel.CONTEST_SUPPLIER_IN_CLIENT, new ContestScore(Side.SUPPLIER, NONE)));
  }

  static Stream<Action> of(Contest it) {
    UUID id = it.id();
    return Stream.of(
        new Action(Rel.ANSWER_CONTEST, id, null, new AnswerContest(id, NONE)),
        new Action(Rel.WITHDRAW_CONTEST, id, null, new WithdrawContest(id, NONE)));
  }

  private static Action open(Rel rel, Command sample) {
    return new Action(rel, null, null, sample);
  }
}
