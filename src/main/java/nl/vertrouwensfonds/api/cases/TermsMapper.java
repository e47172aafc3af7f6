package nl.vertrouwensfonds.api.cases;

import java.math.BigDecimal;
import java.util.UUID;
import nl.vertrouwensfonds.api.bodies.MoneyBody;
import nl.vertrouwensfonds.api.cases.CaseFileBody.DeclarationBody;
import nl.vertrouwensfonds.api.cases.CaseFileBody.MediationBody;
import nl.vertrouwensfonds.api.cases.CaseFileBody.TermsBody;
import nl.vertrouwensfonds.api.cases.CaseFileBody.WillBody;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.cases.Case;
import nl.vertrouwensfonds.domain.event.CaseEvent.MediationProposed;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.Event.WithText;
import nl.vertrouwensfonds.domain.event.WillEvent.WillAssessed;
import nl.vertrouwensfonds.domain.event.WillEvent.WillDeclared;
import nl.vertrouwensfonds.domain.event.WillEvent.WillsOpened;
import nl.vertrouwensfonds.queries.cases.CaseFile;

/** Writes the terms on which a case is led, and the will of both sides. */
final class TermsMapper {

  private final CaseFile file;
  private final Case mediatedCase;

  TermsMapper(CaseFile file) {
    this.file = file;
    this.mediatedCase = file.mediatedCase();
  }

  TermsBody terms() {
    return new TermsBody(feeOfStake(), mediation(), will());
  }

  private String feeOfStake() {
    return mediatedCase.mediation().feeOfStake().map(BigDecimal::toPlainString).orElse(null);
  }

  private MediationBody mediation() {
    return mediatedCase.mediation().terms().map(this::mediation).orElse(null);
  }

  private MediationBody mediation(MediationProposed terms) {
    var mediation = mediatedCase.mediation();
    UUID proposal = mediation.proposal().orElseThrow();
    return new MediationBody(
        mediation.proposedAt().orElseThrow(),
        text(proposal, MediationProposed.TIES),
        text(proposal, MediationProposed.CONFIDENTIALITY),
        terms.admissionsProtected(),
        terms.pauseUntil(),
        MoneyBody.of(terms.fee()),
        text(proposal, MediationProposed.AT_STAKE),
        MoneyBody.of(terms.atStake()),
        CaseFileMapper.SIDES.stream().filter(mediation::acceptedBy).toList(),
        mediation.acceptedAt().orElse(null));
  }

  private WillBody will() {
    var wills = mediatedCase.wills();
    return new WillBody(
        CaseFileMapper.SIDES.stream().filter(wills::declared).toList(),
        file.ownWill().map(this::own).orElse(null),
        wills.openedAt().orElse(null),
        declaration(Side.CLIENT, "client"),
        declaration(Side.SUPPLIER, "supplier"),
        wills.finding().orElse(null),
        file.texts().of(WillAssessed.class, mediatedCase.id(), "reason"),
        wills.foundAt().orElse(null));
  }

  private DeclarationBody own(Envelope will) {
    var declared = (WillDeclared) will.data();
    return new DeclarationBody(declared.declaration(), text(will.id(), WithText.TEXT));
  }

  private DeclarationBody declaration(Side side, String field) {
    var text = file.texts().of(WillsOpened.class, mediatedCase.id(), field);
    return mediatedCase
        .wills()
        .declaration(side)
        .map(d -> new DeclarationBody(d, text))
        .orElse(null);
  }

  private String text(UUID event, String field) {
    return file.texts().of(event, field);
  }
}
