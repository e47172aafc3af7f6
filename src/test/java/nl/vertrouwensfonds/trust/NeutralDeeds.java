package nl.vertrouwensfonds.trust;

import static nl.vertrouwensfonds.domain.Side.CLIENT;
import static nl.vertrouwensfonds.domain.Side.SUPPLIER;

import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.cases.Case;
import nl.vertrouwensfonds.domain.command.CaseCommand.AnswerMediation;
import nl.vertrouwensfonds.domain.command.CaseCommand.OpenCase;
import nl.vertrouwensfonds.domain.command.CaseCommand.ProposeMediation;
import nl.vertrouwensfonds.domain.command.WillCommand.AssessWill;
import nl.vertrouwensfonds.domain.command.WillCommand.DeclareWill;
import nl.vertrouwensfonds.domain.command.WillCommand.WithdrawWill;
import nl.vertrouwensfonds.domain.event.CaseEvent.TermsAnswer;
import nl.vertrouwensfonds.domain.event.WillEvent.Declaration;
import nl.vertrouwensfonds.domain.event.WillEvent.Finding;
import nl.vertrouwensfonds.trust.Deed.What;

/** How a side meets the neutral, who is there to rule on what two sides see otherwise. */
final class NeutralDeeds {

  private static final UUID FIRM = new UUID(7, 7);

  private final Conduct conduct;

  NeutralDeeds(Conduct conduct) {
    this.conduct = conduct;
    accepts(Deed.about(0, What.NEUTRAL_ACCEPTED, CLIENT, -1));
    accepts(Deed.about(0, What.NEUTRAL_ACCEPTED, SUPPLIER, -1));
  }

  private Optional<Case> open() {
    return conduct.story.relationship().cases().open();
  }

  UUID id() {
    return open().orElseThrow().neutral();
  }

  /** Whether both sides have accepted one. */
  boolean sits() {
    return open().filter(it -> it.mediation().accepted()).isPresent();
  }

  boolean does(Deed it) {
    return it.what() == What.NEUTRAL_REFUSED ? refuses(it) : accepts(it);
  }

  private boolean refuses(Deed it) {
    if (sits()) {
      conduct.tells(it.of(), it, new WithdrawWill(open().orElseThrow().id(), Content.EMPTY));
    } else {
      answers(it, TermsAnswer.DECLINED);
    }
    return true;
  }

  private boolean accepts(Deed it) {
    boolean again = open().filter(one -> one.mediation().acceptedBy(it.of())).isPresent();
    if (again) {
      return false;
    }
    answers(it, TermsAnswer.ACCEPTED);
    if (sits()) {
      willing(it, CLIENT);
      willing(it, SUPPLIER);
      var enough = new AssessWill(open().orElseThrow().id(), Finding.SUFFICIENT, Content.EMPTY);
      conduct.tells(id(), it, enough);
    }
    return true;
  }

  private void willing(Deed it, Side side) {
    var will = Content.of("text", "Yes");
    var declare = new DeclareWill(open().orElseThrow().id(), Declaration.WILLING, will);
    conduct.tells(side, it, declare);
  }

  /** Says so of the case that is open, or of one that is opened for it. */
  private void answers(Deed it, TermsAnswer answer) {
    if (open().isEmpty()) {
      conduct.tells(it.of(), it, new OpenCase(FIRM, Content.of("name", "Nora")));
      var terms =
          new ProposeMediation(open().orElseThrow().id(), true, null, null, null, Content.EMPTY);
      conduct.tells(id(), it, terms);
    }
    UUID opened = open().orElseThrow().id();
    conduct.tells(it.of(), it, new AnswerMediation(opened, answer, Content.EMPTY));
  }
}
