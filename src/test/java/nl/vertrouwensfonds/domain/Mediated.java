package nl.vertrouwensfonds.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.domain.action.Waits;
import nl.vertrouwensfonds.domain.cases.Awaited;
import nl.vertrouwensfonds.domain.cases.Case;
import nl.vertrouwensfonds.domain.cases.CaseProgress;
import nl.vertrouwensfonds.domain.cases.Stage;
import nl.vertrouwensfonds.domain.command.AgreementCommand.AnswerAgreement;
import nl.vertrouwensfonds.domain.command.AgreementCommand.ProposeAgreement;
import nl.vertrouwensfonds.domain.command.AgreementCommand.Proposed;
import nl.vertrouwensfonds.domain.command.AgreementCommand.RestateAgreement;
import nl.vertrouwensfonds.domain.command.CaseCommand.AnswerMediation;
import nl.vertrouwensfonds.domain.command.CaseCommand.CloseCase;
import nl.vertrouwensfonds.domain.command.CaseCommand.End;
import nl.vertrouwensfonds.domain.command.CaseCommand.OpenCase;
import nl.vertrouwensfonds.domain.command.CaseCommand.ProposeMediation;
import nl.vertrouwensfonds.domain.command.TalkCommand.AdmitMistake;
import nl.vertrouwensfonds.domain.command.TalkCommand.MakeConcession;
import nl.vertrouwensfonds.domain.command.TalkCommand.RaiseGrievance;
import nl.vertrouwensfonds.domain.command.TalkCommand.RecogniseCondition;
import nl.vertrouwensfonds.domain.command.WillCommand.AssessWill;
import nl.vertrouwensfonds.domain.command.WillCommand.DeclareWill;
import nl.vertrouwensfonds.domain.event.CaseEvent.TermsAnswer;
import nl.vertrouwensfonds.domain.event.TalkEvent.Concession;
import nl.vertrouwensfonds.domain.event.WillEvent.Declaration;
import nl.vertrouwensfonds.domain.event.WillEvent.Finding;
import nl.vertrouwensfonds.domain.rule.Wait.For;

/** A case, and the acts that lead it from one stage to the next, in one word each. */
final class Mediated {

  static final UUID FIRM = new UUID(7, 7);

  final Story story;
  final UUID id;

  private Mediated(Story story) {
    this.story = story;
    var content = Content.of("about", "stuck").and("name", "Nora Neutral");
    this.id = story.does(story.client(), new OpenCase(FIRM, content));
  }

  static Mediated opened(Story story) {
    return new Mediated(story);
  }

  static Mediated led(Story story) {
    var it = opened(story);
    story.does(it.neutral(), it.terms());
    story.does(story.client(), it.answer(TermsAnswer.ACCEPTED));
    story.does(story.supplier(), it.answer(TermsAnswer.ACCEPTED));
    return it;
  }

  static Mediated willing(Story story) {
    var it = led(story);
    story.does(story.client(), it.declare(Declaration.WILLING));
    story.does(story.supplier(), it.declare(Declaration.WILLING));
    story.does(it.neutral(), it.finds(Finding.SUFFICIENT));
    return it;
  }

  /** All three conditions hold on both sides. */
  static Mediated reconciled(Story story) {
    var it = willing(story);
    for (UUID side : List.of(story.client(), story.supplier())) {
      it.recognised(story.does(side, it.admission()));
      it.recognised(story.does(side, it.concession(Concession.LETTING_GO)));
      it.recognised(story.does(side, it.concession(Concession.COMPROMISE)));
    }
    return it;
  }

  Case state() {
    return story.relationship().cases().find(id).orElseThrow();
  }

  Stage stage() {
    return state().stage(story.relationship().breaches(), story.now());
  }

  /** What it waits for now. */
  List<Awaited> awaited() {
    var relationship = story.relationship();
    var awaited =
        CaseProgress.of(state(), relationship.breaches(), relationship.commitments(), story.now());
    assertEquals(
        awaited.stream().anyMatch(it -> it.what() == For.CLOSING),
        Waits.of(id, relationship)
            .anyMatch(it ->
                it.what() == For.CLOSING && it.at(relationship.history().last().effectiveAt())),
        "what waits says the same of its end");
    return awaited;
  }

  UUID neutral() {
    return state().neutral();
  }

  ProposeMediation terms() {
    return new ProposeMediation(id, true, null, null, null, Content.of("ties", "none"));
  }

  AnswerMediation answer(TermsAnswer answer) {
    return new AnswerMediation(id, answer, Content.EMPTY);
  }

  DeclareWill declare(Declaration declaration) {
    return new DeclareWill(id, declaration, Content.of("text", "we are " + declaration));
  }

  AssessWill finds(Finding finding) {
    return new AssessWill(id, finding, Content.EMPTY);
  }

  AdmitMistake admission() {
    return new AdmitMistake(id, List.of(), Content.of("text", "We were wrong."));
  }

  MakeConcession concession(Concession sort) {
    return new MakeConcession(id, sort, Content.of("text", "We let it go."));
  }

  RaiseGrievance grievance() {
    return new RaiseGrievance(id, List.of(), Content.of("text", "You never called."));
  }

  void recognised(UUID gesture) {
    story.does(neutral(), new RecogniseCondition(gesture, Content.EMPTY));
  }

  ProposeAgreement agreement(Proposed... terms) {
    var content = Content.of("text", "From work to objectives.");
    for (int i = 1; i <= terms.length; i++) {
      content = content.and("what." + i, "part " + i).and("measure." + i, "measure " + i);
    }
    return new ProposeAgreement(id, null, List.of(terms), content);
  }

  RestateAgreement restate(UUID agreement) {
    return new RestateAgreement(agreement, Content.of("text", "As I see it."));
  }

  AnswerAgreement answer(UUID agreement, TermsAnswer answer) {
    return new AnswerAgreement(agreement, answer, Content.EMPTY);
  }

  CloseCase close(End end) {
    return new CloseCase(id, end, Content.EMPTY);
  }
}
