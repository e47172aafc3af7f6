package nl.vertrouwensfonds.domain.breach;

import static nl.vertrouwensfonds.domain.rule.Rule.ANSWER_HARDENED;
import static nl.vertrouwensfonds.domain.rule.Rule.NOTHING_TO_ANSWER;
import static nl.vertrouwensfonds.domain.rule.Rule.RESPONSIBILITY_NOT_TAKEN;
import static nl.vertrouwensfonds.domain.rule.Rule.UNKNOWN;
import static nl.vertrouwensfonds.domain.rule.Verdict.all;
import static nl.vertrouwensfonds.domain.rule.Verdict.unless;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.command.ExplanationCommand;
import nl.vertrouwensfonds.domain.command.ExplanationCommand.AnswerExplanation;
import nl.vertrouwensfonds.domain.command.ExplanationCommand.GiveExplanation;
import nl.vertrouwensfonds.domain.event.StepEvent.ExplanationAnswer;
import nl.vertrouwensfonds.domain.event.StepEvent.ExplanationAnswered;
import nl.vertrouwensfonds.domain.event.StepEvent.ExplanationGiven;
import nl.vertrouwensfonds.domain.rule.Action;
import nl.vertrouwensfonds.domain.rule.Context;
import nl.vertrouwensfonds.domain.rule.Drafts;
import nl.vertrouwensfonds.domain.rule.Rules1;
import nl.vertrouwensfonds.domain.rule.Verdict;

/** An explanation owns up and blames nobody absent. */
public final class ExplanationRules {

  /** Long enough for every rule that counts words. */
  private static final Content STORY =
      Content.of(ExplanationGiven.WHAT_HAPPENED, "a b c d e f g h i j k l")
          .and(ExplanationGiven.OWN_FAULT, "a b c d e f");

  private static final Pattern BETWEEN_WORDS =
      Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

  private final Context context;
  private final Breaches breaches;

  public ExplanationRules(Context context, Breaches breaches) {
    this.context = context;
    this.breaches = breaches;
  }

  /** What could be done about a breach, each with a body that is in order. */
  public static Stream<Action> actions(Breach it) {
    UUID id = it.id();
    return Stream.of(
        Action.on(id, "give-explanation", new GiveExplanation(id, List.of(), false, STORY)),
        Action.on(id, "decline-explanation", answer(id, ExplanationAnswer.DECLINED)),
        Action.on(id, "accept-explanation", answer(id, ExplanationAnswer.ACCEPTED)));
  }

  private static AnswerExplanation answer(UUID breach, ExplanationAnswer answer) {
    return new AnswerExplanation(breach, answer, Content.EMPTY);
  }

  public Verdict decide(ExplanationCommand command) {
    return breaches
        .find(command.breach())
        .map(it ->
            switch (command) {
              case GiveExplanation give -> give(it, give);
              case AnswerExplanation answer -> answer(it, answer);
            })
        .orElseGet(UNKNOWN::refusal);
  }

  private Verdict give(Breach it, GiveExplanation give) {
    boolean accepted = it.explanation().filter(Explanation::isAccepted).isPresent();
    var silent = it.silences(context.side(), context.at());
    return all(
        context.by(it.responsible()),
        unless(ownsUp(give.content()), RESPONSIBILITY_NOT_TAKEN),
        StepRules.open(it, context.at()),
        accepted ? ANSWER_HARDENED.refusal("explained") : Drafts.NONE,
        context.spoken(
            new ExplanationGiven(it.id(), give.mentions()),
            give.content(),
            silent,
            give.breakSilence()));
  }

  private Verdict answer(Breach it, AnswerExplanation answer) {
    return all(
        StepRules.answered(it, context),
        StepRules.open(it, context.at()),
        unless(it.explanation().isPresent(), NOTHING_TO_ANSWER),
        StepRules.softens(it.explanation().map(Explanation::answer), answer.answer()),
        context.one(new ExplanationAnswered(it.id(), answer.answer()), answer.content()));
  }

  private static boolean ownsUp(Content content) {
    return words(content, ExplanationGiven.WHAT_HAPPENED) >= Rules1.STORY_WORDS
        && words(content, ExplanationGiven.OWN_FAULT) >= Rules1.OWN_FAULT_WORDS;
  }

  private static long words(Content content, String field) {
    return BETWEEN_WORDS
        .splitAsStream(content.fields().getOrDefault(field, ""))
        .filter(it -> it.codePoints().anyMatch(Character::isLetter))
        .count();
  }
}
