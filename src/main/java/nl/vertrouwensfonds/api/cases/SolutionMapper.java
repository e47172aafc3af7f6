package nl.vertrouwensfonds.api.cases;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.vertrouwensfonds.api.cases.CaseFileBody.AgreementBody;
import nl.vertrouwensfonds.api.cases.CaseFileBody.AgreementStatus;
import nl.vertrouwensfonds.api.cases.CaseFileBody.CaseBreachBody;
import nl.vertrouwensfonds.api.cases.CaseFileBody.ExchangeBody;
import nl.vertrouwensfonds.api.cases.CaseFileBody.ImprovementBody;
import nl.vertrouwensfonds.api.cases.CaseFileBody.OptionBody;
import nl.vertrouwensfonds.api.cases.CaseFileBody.ProcedureBody;
import nl.vertrouwensfonds.api.cases.CaseFileBody.SolutionsBody;
import nl.vertrouwensfonds.api.cases.CaseFileBody.TermBody;
import nl.vertrouwensfonds.api.steps.StepList.BreachSteps;
import nl.vertrouwensfonds.domain.cases.Agreement;
import nl.vertrouwensfonds.domain.commitment.Commitment;
import nl.vertrouwensfonds.domain.event.AgreementEvent.AgreementProposed;
import nl.vertrouwensfonds.domain.event.Event.WithText;
import nl.vertrouwensfonds.domain.event.Event.WithWhat;
import nl.vertrouwensfonds.domain.event.ProcedureEvent.ProcedureOpened;
import nl.vertrouwensfonds.domain.procedure.Procedures.Procedure;
import nl.vertrouwensfonds.queries.cases.CaseFile;
import nl.vertrouwensfonds.queries.steps.StepsView.Walked;

/** Writes the ways out of a case, and what was made of them. */
final class SolutionMapper {

  private final CaseFile file;

  SolutionMapper(CaseFile file) {
    this.file = file;
  }

  SolutionsBody solutions() {
    return new SolutionsBody(options(), agreements(), breaches(), procedures());
  }

  private List<CaseBreachBody> breaches() {
    return file.repair().breaches().stream().map(this::breach).toList();
  }

  private CaseBreachBody breach(Walked walked) {
    var breach = walked.breach();
    var steps = BreachSteps.of(walked, file.asOf().at());
    String what = text(breach.id(), WithWhat.WHAT);
    return new CaseBreachBody(what, breach.kind(), breach.severity(), steps);
  }

  private List<OptionBody> options() {
    return file.mediatedCase().solutions().options().stream()
        .map(o ->
            new OptionBody(o.id(), o.by(), o.way(), o.objective(), text(o.id(), WithText.TEXT)))
        .toList();
  }

  private List<AgreementBody> agreements() {
    return file.mediatedCase().solutions().agreements().stream().map(this::agreement).toList();
  }

  private List<ProcedureBody> procedures() {
    return file.repair().procedures().stream().map(this::procedure).toList();
  }

  private String text(UUID event, String field) {
    return file.texts().of(event, field);
  }

  private AgreementBody agreement(Agreement a) {
    return new AgreementBody(
        a.id(),
        a.by(),
        status(a),
        a.option(),
        text(a.id(), WithText.TEXT),
        new ExchangeBody(
            text(a.id(), AgreementProposed.CLIENT_GAINS),
            text(a.id(), AgreementProposed.CLIENT_GIVES)),
        new ExchangeBody(
            text(a.id(), AgreementProposed.SUPPLIER_GAINS),
            text(a.id(), AgreementProposed.SUPPLIER_GIVES)),
        terms(a),
        CaseFileMapper.sides(a.restatedBy()),
        CaseFileMapper.sides(a.acceptedBy()),
        a.proposedAt());
  }

  private static AgreementStatus status(Agreement a) {
    if (a.declined()) {
      return AgreementStatus.DECLINED;
    }
    return a.concluded() ? AgreementStatus.CONCLUDED : AgreementStatus.OPEN;
  }

  /** The promises of an agreement stand in the order of its terms. */
  private List<TermBody> terms(Agreement a) {
    var made =
        file.repair().commitments().stream().filter(c -> a.id().equals(c.agreement())).toList();
    return IntStream.range(0, a.terms().size())
        .mapToObj(i -> term(a, i, made.isEmpty() ? null : made.get(i)))
        .toList();
  }

  private TermBody term(Agreement a, int index, Commitment made) {
    var term = a.terms().get(index);
    return new TermBody(
        term.owner(),
        text(a.id(), AgreementProposed.what(index + 1)),
        text(a.id(), AgreementProposed.measure(index + 1)),
        term.due(),
        term.size(),
        made == null ? null : made.id(),
        made == null ? null : made.outcome());
  }

  private ProcedureBody procedure(Procedure p) {
    var improvements =
        file.repair().commitments().stream()
            .filter(c -> p.id().equals(c.procedure()))
            .map(this::improvement);
    return new ProcedureBody(
        p.id(),
        p.owner(),
        text(p.id(), ProcedureOpened.TITLE),
        p.invites(),
        p.answer(),
        improvements.toList());
  }

  private ImprovementBody improvement(Commitment c) {
    return new ImprovementBody(
        c.id(), c.owner(), text(c.id(), WithWhat.WHAT), c.due(), c.outcome());
  }
}
