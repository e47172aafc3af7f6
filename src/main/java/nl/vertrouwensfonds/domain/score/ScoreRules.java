package nl.vertrouwensfonds.domain.score;

import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_ANSWERED;
import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_DONE;
import static nl.vertrouwensfonds.domain.rule.Rule.UNKNOWN;
import static nl.vertrouwensfonds.domain.rule.Verdict.all;
import static nl.vertrouwensfonds.domain.rule.Verdict.unless;

import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.breach.Breaches;
import nl.vertrouwensfonds.domain.command.ScoreCommand;
import nl.vertrouwensfonds.domain.command.ScoreCommand.AdoptTrustPolicy;
import nl.vertrouwensfonds.domain.command.ScoreCommand.AnswerContest;
import nl.vertrouwensfonds.domain.command.ScoreCommand.ContestScore;
import nl.vertrouwensfonds.domain.command.ScoreCommand.RateTrust;
import nl.vertrouwensfonds.domain.command.ScoreCommand.Speaking;
import nl.vertrouwensfonds.domain.command.ScoreCommand.WithdrawContest;
import nl.vertrouwensfonds.domain.event.Event;
import nl.vertrouwensfonds.domain.event.ScoreEvent.ScoreContestAnswered;
import nl.vertrouwensfonds.domain.event.ScoreEvent.ScoreContestWithdrawn;
import nl.vertrouwensfonds.domain.event.ScoreEvent.ScoreContested;
import nl.vertrouwensfonds.domain.event.ScoreEvent.TrustPolicyAdopted;
import nl.vertrouwensfonds.domain.event.ScoreEvent.TrustRated;
import nl.vertrouwensfonds.domain.rule.Action;
import nl.vertrouwensfonds.domain.rule.Context;
import nl.vertrouwensfonds.domain.rule.Verdict;
import nl.vertrouwensfonds.domain.score.Scores.Contest;

/** Both sides choose the policy; either side holds a score for wrong, and the neutral answers. */
public final class ScoreRules {

  private final Context context;
  private final Scores scores;
  private final Breaches breaches;

  public ScoreRules(Context context, Scores scores, Breaches breaches) {
    this.context = context;
    this.scores = scores;
    this.breaches = breaches;
  }

  /** What could be done at any time, each with a body that is in order. */
  public static Stream<Action> actions() {
    return Stream.of(
        Action.of("adopt-trust-policy", new AdoptTrustPolicy("another", "")),
        Action.of("rate-trust", new RateTrust(50, Speaking.OF_NOTHING, Content.EMPTY)),
        Action.of("contest-client-in-supplier", contest(Side.CLIENT)),
        Action.of("contest-supplier-in-client", contest(Side.SUPPLIER)));
  }

  /** What could be done about a contest, likewise. */
  public static Stream<Action> actions(Contest it) {
    UUID id = it.id();
    return Stream.of(
        Action.on(id, "answer-contest", new AnswerContest(id, Content.EMPTY)),
        Action.on(id, "withdraw-contest", new WithdrawContest(id, Content.EMPTY)));
  }

  private static ContestScore contest(Side trustor) {
    return new ContestScore(trustor, Speaking.OF_NOTHING, Content.EMPTY);
  }

  public Verdict decide(ScoreCommand command) {
    return switch (command) {
      case AdoptTrustPolicy adopt -> adopt(adopt);
      case RateTrust rate ->
          all(
              context.byParty(),
              said(rate.spoken(), new TrustRated(rate.rating()), rate.content()));
      case ContestScore contest -> contest(contest);
      case AnswerContest answer -> on(answer.contest(), it -> answer(it, answer));
      case WithdrawContest withdraw -> on(withdraw.contest(), it -> withdraw(it, withdraw));
    };
  }

  private Verdict on(UUID contest, Function<Contest, Verdict> verdict) {
    return scores.contest(contest).map(verdict).orElseGet(UNKNOWN::refusal);
  }

  /** What speaks of a breach is a statement about it, wherever it is said. */
  private Verdict said(Speaking spoken, Event event, Content reason) {
    var breach = breaches.find(spoken.breach());
    var silent = breach.flatMap(it -> it.silences(context.side(), context.at()));
    return all(
        unless(spoken.breach() == null || breach.isPresent(), UNKNOWN),
        context.spoken(event, reason, silent, spoken.breakSilence()));
  }

  private Verdict adopt(AdoptTrustPolicy adopt) {
    return all(
        context.byParty(),
        context.withMandate(),
        unless(!scores.wanted(context.side()).equals(adopt.policy()), ALREADY_DONE),
        context.one(new TrustPolicyAdopted(adopt.policy(), adopt.policyHash()), Content.EMPTY));
  }

  private Verdict contest(ContestScore contest) {
    return all(
        context.byParty(),
        context.withMandate(),
        unless(!scores.isContested(context.side(), contest.trustor()), ALREADY_DONE),
        said(contest.spoken(), new ScoreContested(contest.trustor()), contest.content()));
  }

  private Verdict answer(Contest it, AnswerContest answer) {
    return all(
        context.byNeutral(),
        unless(it.open(), ALREADY_ANSWERED),
        context.one(new ScoreContestAnswered(it.id()), answer.content()));
  }

  private Verdict withdraw(Contest it, WithdrawContest withdraw) {
    return all(
        context.by(it.by()),
        context.withMandate(),
        unless(it.open(), ALREADY_ANSWERED),
        context.one(new ScoreContestWithdrawn(it.id()), withdraw.content()));
  }
}
