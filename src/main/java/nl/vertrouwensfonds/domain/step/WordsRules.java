package nl.vertrouwensfonds.domain.step;

import static nl.vertrouwensfonds.domain.rule.Rule.ANSWER_HARDENED;
import static nl.vertrouwensfonds.domain.rule.Rule.APOLOGY_ALREADY_OFFERED;
import static nl.vertrouwensfonds.domain.rule.Rule.APOLOGY_NOT_SINCERE;
import static nl.vertrouwensfonds.domain.rule.Rule.NOTHING_TO_ANSWER;
import static nl.vertrouwensfonds.domain.rule.Rule.RESPONSIBILITY_NOT_TAKEN;
import static nl.vertrouwensfonds.domain.rule.Rule.SILENCE_ASKED;
import static nl.vertrouwensfonds.domain.rule.Rule.UNKNOWN;
import static nl.vertrouwensfonds.domain.rule.Verdict.all;
import static nl.vertrouwensfonds.domain.rule.Verdict.unless;

import java.util.List;
import java.util.Optional;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Visibility;
import nl.vertrouwensfonds.domain.breach.Breach;
import nl.vertrouwensfonds.domain.event.Mention;
import nl.vertrouwensfonds.domain.event.StepEvent.ApologyAnswer;
import nl.vertrouwensfonds.domain.event.StepEvent.ApologyAnswered;
import nl.vertrouwensfonds.domain.event.StepEvent.ApologyOffered;
import nl.vertrouwensfonds.domain.event.StepEvent.ExplanationAnswer;
import nl.vertrouwensfonds.domain.event.StepEvent.ExplanationAnswered;
import nl.vertrouwensfonds.domain.event.StepEvent.ExplanationGiven;
import nl.vertrouwensfonds.domain.party.Mentions;
import nl.vertrouwensfonds.domain.rule.Drafts;
import nl.vertrouwensfonds.domain.rule.Rules1;
import nl.vertrouwensfonds.domain.rule.Verdict;
import nl.vertrouwensfonds.domain.step.WordsCommand.AnswerApology;
import nl.vertrouwensfonds.domain.step.WordsCommand.AnswerExplanation;
import nl.vertrouwensfonds.domain.step.WordsCommand.GiveExplanation;
import nl.vertrouwensfonds.domain.step.WordsCommand.OfferApology;

/** An apology is offered once and meant; an explanation owns up and blames nobody absent. */
public final class WordsRules {

  private final Setting setting;

  public WordsRules(Setting setting) {
    this.setting = setting;
  }

  public Verdict decide(WordsCommand command) {
    return setting
        .breaches()
        .find(command.breach())
        .map(it ->
            switch (command) {
              case OfferApology offer -> apologise(it, offer);
              case AnswerApology answer -> answer(it, answer);
              case GiveExplanation give -> explain(it, give);
              case AnswerExplanation answer -> answer(it, answer);
            })
        .orElseGet(UNKNOWN::refusal);
  }

  private Verdict apologise(Breach it, OfferApology offer) {
    boolean sincere = offer.meant() && offer.responsible() && offer.unconditional();
    return all(
        Steps.taken(it, setting.actor()),
        unless(sincere, APOLOGY_NOT_SINCERE),
        mentions(offer.mentions(), offer.content()),
        Steps.open(it, setting.at()),
        unless(it.apologised().isEmpty(), APOLOGY_ALREADY_OFFERED),
        setting.one(new ApologyOffered(it.id(), offer.mentions()), offer.content()));
  }

  private Verdict answer(Breach it, AnswerApology answer) {
    return all(
        Steps.answered(it, setting.actor(), answer.answer() == ApologyAnswer.ACCEPTED),
        Steps.open(it, setting.at()),
        unless(it.apologised().isPresent(), NOTHING_TO_ANSWER),
        Steps.softens(it.apologyAnswer(), answer.answer()),
        setting.one(new ApologyAnswered(it.id(), answer.answer()), answer.content()));
  }

  private Verdict explain(Breach it, GiveExplanation give) {
    boolean accepted = it.explanationAnswer().equals(Optional.of(ExplanationAnswer.ACCEPTED));
    boolean silent = it.asksSilence(setting.at());
    return all(
        Steps.taken(it, setting.actor()),
        unless(ownsUp(give.content()), RESPONSIBILITY_NOT_TAKEN),
        mentions(give.mentions(), give.content()),
        Steps.open(it, setting.at()),
        accepted ? ANSWER_HARDENED.refusal("explained") : Drafts.NONE,
        unless(!silent || give.breakSilence(), SILENCE_ASKED),
        setting.spoken(
            new ExplanationGiven(it.id(), give.mentions()),
            give.content(),
            Visibility.ALL,
            silent ? Optional.of(it.id()) : Optional.empty()));
  }

  private Verdict answer(Breach it, AnswerExplanation answer) {
    return all(
        Steps.answered(it, setting.actor(), answer.answer() == ExplanationAnswer.ACCEPTED),
        Steps.open(it, setting.at()),
        unless(it.explained().isPresent(), NOTHING_TO_ANSWER),
        Steps.softens(it.explanationAnswer(), answer.answer()),
        setting.one(new ExplanationAnswered(it.id(), answer.answer()), answer.content()));
  }

  private Verdict mentions(List<Mention> declared, Content content) {
    return Mentions.allow(setting.parties(), declared, content, setting.names());
  }

  private static boolean ownsUp(Content content) {
    return words(content, "whatHappened") >= Rules1.STORY_WORDS
        && words(content, "ownFault") >= Rules1.OWN_FAULT_WORDS;
  }

  private static long words(Content content, String field) {
    String text = content.fields().getOrDefault(field, "").strip();
    return text.isEmpty() ? 0 : text.split("\\s+").length;
  }
}
