package nl.vertrouwensfonds.domain.cases;

import static nl.vertrouwensfonds.domain.rule.Rule.AGREEMENT_NOT_CLEAR;

import java.util.ArrayList;
import java.util.List;
import nl.vertrouwensfonds.domain.Blank;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.command.AgreementCommand.ProposeAgreement;
import nl.vertrouwensfonds.domain.command.AgreementCommand.Proposed;
import nl.vertrouwensfonds.domain.event.AgreementEvent.AgreementAnswered;
import nl.vertrouwensfonds.domain.event.AgreementEvent.AgreementProposed;
import nl.vertrouwensfonds.domain.event.AgreementEvent.Term;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentMade;
import nl.vertrouwensfonds.domain.event.Event.WithWhat;
import nl.vertrouwensfonds.domain.rule.Context;
import nl.vertrouwensfonds.domain.rule.Drafts;
import nl.vertrouwensfonds.domain.rule.Drafts.Draft;
import nl.vertrouwensfonds.domain.rule.Refusal;
import nl.vertrouwensfonds.domain.rule.Verdict;

/** The terms of an agreement: clear when they are proposed, promises once they are accepted. */
final class Terms {

  private Terms() {}

  /** Of every term it is said whose it is, what is measured, and when it is due. */
  static Verdict clear(ProposeAgreement propose, Context context) {
    for (int i = 0; i < propose.terms().size(); i++) {
      var missing = missing(propose.terms().get(i), propose.content(), i + 1);
      if (!missing.isEmpty()) {
        return AGREEMENT_NOT_CLEAR.refusal().with("term", i + 1).with("missing", missing);
      }
      if (context.ahead(propose.terms().get(i).due()) instanceof Refusal over) {
        return over;
      }
    }
    return propose.terms().isEmpty() ? AGREEMENT_NOT_CLEAR.refusal("no-terms") : Drafts.NONE;
  }

  private static List<String> missing(Proposed term, Content content, int number) {
    var missing = new ArrayList<String>();
    if (term.owner() == null || !term.owner().isParty()) {
      missing.add("owner");
    }
    if (Blank.is(content.fields().getOrDefault(AgreementProposed.measure(number), ""))) {
      missing.add("measure");
    }
    if (term.due() == null) {
      missing.add("due");
    }
    return missing;
  }

  static AgreementProposed proposed(ProposeAgreement propose) {
    var terms =
        propose.terms().stream().map(it -> new Term(it.owner(), it.size(), it.due())).toList();
    return new AgreementProposed(propose.option(), terms);
  }

  /** Both accepted: with the last answer every term becomes a promise that is accepted already. */
  static Drafts concluded(
      Context context, Agreement agreement, AgreementAnswered answered, Content reason) {
    var written = context.names().written(agreement.id());
    var drafts = new ArrayList<Draft>();
    drafts.add(context.draft(answered, reason));
    for (int i = 0; i < agreement.terms().size(); i++) {
      var term = agreement.terms().get(i);
      var made =
          new CommitmentMade(term.owner(), term.size(), term.due(), null, agreement.id(), null);
      var content =
          Content.of(WithWhat.WHAT, written.fields().get(AgreementProposed.what(i + 1)))
              .and(CommitmentMade.MEASURE, written.fields().get(AgreementProposed.measure(i + 1)));
      drafts.add(context.draft(made, content));
    }
    return new Drafts(drafts);
  }
}
