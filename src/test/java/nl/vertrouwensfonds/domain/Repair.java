package nl.vertrouwensfonds.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.domain.breach.Breach;
import nl.vertrouwensfonds.domain.command.ApologyCommand.AnswerApology;
import nl.vertrouwensfonds.domain.command.ApologyCommand.OfferApology;
import nl.vertrouwensfonds.domain.command.BreachCommand.AnswerBreach;
import nl.vertrouwensfonds.domain.command.BreachCommand.ReportBreach;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.AnswerCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.AssessCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.MakeCommitment;
import nl.vertrouwensfonds.domain.command.ExplanationCommand.AnswerExplanation;
import nl.vertrouwensfonds.domain.command.ExplanationCommand.GiveExplanation;
import nl.vertrouwensfonds.domain.command.RemedyCommand.AssessCorrection;
import nl.vertrouwensfonds.domain.command.RemedyCommand.DeliverCorrection;
import nl.vertrouwensfonds.domain.command.RemedyCommand.PromiseCorrection;
import nl.vertrouwensfonds.domain.command.StatementCommand.MakeStatement;
import nl.vertrouwensfonds.domain.event.BreachEvent;
import nl.vertrouwensfonds.domain.event.CommitmentEvent;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.domain.event.Mention;
import nl.vertrouwensfonds.domain.event.StatementEvent.Sort;
import nl.vertrouwensfonds.domain.event.StepEvent.ApologyAnswer;
import nl.vertrouwensfonds.domain.event.StepEvent.Assessment;
import nl.vertrouwensfonds.domain.event.StepEvent.ExplanationAnswer;

/** A breach of the supplier's, and the steps for it, in one word each. */
final class Repair {

  static final Content STORY =
      Content.of(
              "whatHappened",
              "In March we delivered the interface without the checks that we had agreed upon.")
          .and("ownFault", "We skipped our own test to make the date.");

  final Story story;
  final UUID breach;

  private Repair(Story story, Severity severity) {
    this.story = story;
    this.breach =
        story.does(story.client(), new ReportBreach(Kind.ABILITY, severity, null, Content.EMPTY));
  }

  static Repair reported(Story story, Severity severity) {
    return new Repair(story, severity);
  }

  static Repair acknowledged(Story story, Severity severity) {
    var repair = new Repair(story, severity);
    story.does(
        story.supplier(),
        new AnswerBreach(repair.breach, BreachEvent.Answer.ACKNOWLEDGED, Content.EMPTY));
    return repair;
  }

  /** Walked until silence begins. */
  static Repair quiet(Story story, Severity severity) {
    var repair = acknowledged(story, severity);
    story.does(story.supplier(), repair.apology());
    story.does(story.supplier(), repair.explanation());
    var correction = story.does(story.supplier(), repair.promise());
    story.does(
        story.client(), new AssessCorrection(correction, Assessment.CONFIRMED, Content.EMPTY));
    return repair;
  }

  Breach state() {
    return story.relationship().breaches().find(breach).orElseThrow();
  }

  OfferApology apology(Mention... mentions) {
    var text = Content.of("text", "We are sorry.");
    return new OfferApology(breach, true, true, true, List.of(mentions), text);
  }

  AnswerApology answer(ApologyAnswer answer) {
    return new AnswerApology(breach, answer, Content.EMPTY);
  }

  GiveExplanation explanation(Mention... mentions) {
    return new GiveExplanation(breach, List.of(mentions), false, STORY);
  }

  AnswerExplanation answer(ExplanationAnswer answer) {
    return new AnswerExplanation(breach, answer, Content.EMPTY);
  }

  PromiseCorrection promise() {
    return new PromiseCorrection(breach, LocalDate.parse("2026-06-01"), Content.EMPTY);
  }

  DeliverCorrection deliver(UUID correction) {
    return new DeliverCorrection(correction, Content.EMPTY);
  }

  AssessCorrection assess(UUID correction, Assessment assessment) {
    return new AssessCorrection(correction, assessment, Content.EMPTY);
  }

  /** The client asks about the breach. */
  MakeStatement asks() {
    return new MakeStatement(
        Sort.QUESTION,
        breach,
        null,
        List.of(),
        Visibility.ALL,
        false,
        Content.of("text", "Does it hold now?"));
  }

  /** An answer that does not say of which breach it speaks. */
  MakeStatement replies(UUID inReplyTo) {
    return new MakeStatement(
        Sort.OBSERVATION,
        null,
        inReplyTo,
        List.of(),
        Visibility.ALL,
        false,
        Content.of("text", "About that again."));
  }

  MakeStatement about(Visibility visibility, UUID inReplyTo, boolean breakSilence) {
    return new MakeStatement(
        Sort.OBSERVATION,
        breach,
        inReplyTo,
        List.of(),
        visibility,
        breakSilence,
        Content.of("text", "About that interface."));
  }

  /** The supplier promises something of this size. */
  UUID promised(Size size) {
    var day = LocalDate.parse("2199-01-01");
    return story.does(story.supplier(), new MakeCommitment(size, day, Content.EMPTY));
  }

  /** The client accepts what the supplier promised. */
  UUID accepted(UUID promise) {
    var accepted = CommitmentEvent.Answer.ACCEPTED;
    story.does(story.client(), new AnswerCommitment(promise, accepted, Content.EMPTY));
    return promise;
  }

  /** The supplier keeps a commitment of this size now. */
  void keeps(Size size) {
    kept(accepted(promised(size)));
  }

  /** The client says that a promise was kept. */
  void kept(UUID promise) {
    story.does(story.client(), new AssessCommitment(promise, Outcome.KEPT, Content.EMPTY));
  }
}
