package nl.vertrouwensfonds.domain.score;

import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_ANSWERED;
import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_DONE;
import static nl.vertrouwensfonds.domain.rule.Rule.NOT_YOURS;
import static nl.vertrouwensfonds.domain.rule.Rule.NO_MANDATE;
import static nl.vertrouwensfonds.domain.rule.Rule.UNKNOWN;
import static nl.vertrouwensfonds.domain.rule.Verdict.all;
import static nl.vertrouwensfonds.domain.rule.Verdict.unless;

import java.util.UUID;
import java.util.function.Function;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.ScoreEvent.ScoreContestAnswered;
import nl.vertrouwensfonds.domain.event.ScoreEvent.ScoreContestWithdrawn;
import nl.vertrouwensfonds.domain.event.ScoreEvent.ScoreContested;
import nl.vertrouwensfonds.domain.event.ScoreEvent.TrustPolicyAdopted;
import nl.vertrouwensfonds.domain.event.ScoreEvent.TrustRated;
import nl.vertrouwensfonds.domain.rule.Actor;
import nl.vertrouwensfonds.domain.rule.Drafts;
import nl.vertrouwensfonds.domain.rule.Ids;
import nl.vertrouwensfonds.domain.rule.Verdict;
import nl.vertrouwensfonds.domain.score.ScoreCommand.AdoptTrustPolicy;
import nl.vertrouwensfonds.domain.score.ScoreCommand.AnswerContest;
import nl.vertrouwensfonds.domain.score.ScoreCommand.ContestScore;
import nl.vertrouwensfonds.domain.score.ScoreCommand.RateTrust;
import nl.vertrouwensfonds.domain.score.ScoreCommand.WithdrawContest;
import nl.vertrouwensfonds.domain.score.Scores.Contest;

/** Both sides choose the policy; either side holds a score for wrong, and the neutral answers. */
public final class ScoreRules {

  private ScoreRules() {}

  public static Verdict decide(Scores scores, ScoreCommand command, Actor actor, Ids ids) {
    return switch (command) {
      case AdoptTrustPolicy adopt -> adopt(scores, adopt, actor, ids);
      case RateTrust rate ->
          all(party(actor), Drafts.one(ids, new TrustRated(rate.rating()), rate.content()));
      case ContestScore contest ->
          all(
              party(actor),
              unless(!scores.isContested(actor.side(), contest.trustor()), ALREADY_DONE),
              Drafts.one(ids, new ScoreContested(contest.trustor()), contest.content()));
      case AnswerContest answer ->
          of(scores, answer.contest(), it -> answer(it, answer, actor, ids));
      case WithdrawContest withdraw ->
          of(scores, withdraw.contest(), it -> withdraw(it, withdraw, actor, ids));
    };
  }

  private static Verdict party(Actor actor) {
    return unless(actor.side().isParty(), NOT_YOURS);
  }

  private static Verdict of(Scores scores, UUID id, Function<Contest, Verdict> verdict) {
    return scores.contest(id).map(verdict).orElseGet(UNKNOWN::refusal);
  }

  private static Verdict adopt(Scores scores, AdoptTrustPolicy adopt, Actor actor, Ids ids) {
    return all(
        party(actor),
        unless(actor.mandate(), NO_MANDATE),
        unless(!scores.wanted(actor.side()).equals(adopt.policy()), ALREADY_DONE),
        Drafts.one(ids, new TrustPolicyAdopted(adopt.policy(), adopt.policyHash()), Content.EMPTY));
  }

  private static Verdict answer(Contest it, AnswerContest answer, Actor actor, Ids ids) {
    return all(
        actor.side() == Side.NEUTRAL ? Drafts.NONE : NOT_YOURS.refusal("neutral"),
        unless(it.open(), ALREADY_ANSWERED),
        Drafts.one(ids, new ScoreContestAnswered(it.id()), answer.content()));
  }

  private static Verdict withdraw(Contest it, WithdrawContest withdraw, Actor actor, Ids ids) {
    return all(
        unless(actor.side() == it.by(), NOT_YOURS),
        unless(it.open(), ALREADY_ANSWERED),
        Drafts.one(ids, new ScoreContestWithdrawn(it.id()), withdraw.content()));
  }
}
