package nl.vertrouwensfonds.api.cases;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.api.bodies.AsOfBody;
import nl.vertrouwensfonds.api.cases.CaseFileBody.AwaitedBody;
import nl.vertrouwensfonds.api.cases.CaseFileBody.ConfirmedBody;
import nl.vertrouwensfonds.api.cases.CaseFileBody.NeutralBody;
import nl.vertrouwensfonds.api.cases.CaseFileBody.SummaryBody;
import nl.vertrouwensfonds.api.parties.OrganisationResource.OrganisationBody;
import nl.vertrouwensfonds.domain.KebabCase;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.cases.Awaited;
import nl.vertrouwensfonds.domain.cases.Case;
import nl.vertrouwensfonds.domain.event.CaseEvent.CaseClosed;
import nl.vertrouwensfonds.domain.event.CaseEvent.CaseOpened;
import nl.vertrouwensfonds.domain.event.Event.WithName;
import nl.vertrouwensfonds.domain.event.Event.WithReason;
import nl.vertrouwensfonds.queries.cases.CaseFile;

/** Writes the file of a case as callers read it. */
final class CaseFileMapper {

  static final List<Side> SIDES = List.of(Side.CLIENT, Side.SUPPLIER);

  private final CaseFile file;
  private final Case mediatedCase;

  private CaseFileMapper(CaseFile file) {
    this.file = file;
    this.mediatedCase = file.mediatedCase();
  }

  static CaseFileBody of(CaseFile file) {
    return new CaseFileMapper(file).body();
  }

  private CaseFileBody body() {
    return new CaseFileBody(
        mediatedCase.id(),
        AsOfBody.of(file.asOf()),
        file.stage(),
        summary(),
        new TermsMapper(file).terms(),
        new TalkMapper(file).talks(),
        new SolutionMapper(file).solutions(),
        file.awaited().stream().map(CaseFileMapper::awaited).toList());
  }

  private SummaryBody summary() {
    UUID id = mediatedCase.id();
    var closedAt = mediatedCase.closedAt();
    return new SummaryBody(
        OrganisationBody.of(file.client()),
        OrganisationBody.of(file.supplier()),
        neutral(),
        file.texts().of(id, CaseOpened.ABOUT),
        mediatedCase.openedAt(),
        mediatedCase.opening().by(),
        mediatedCase.opening().previous(),
        mediatedCase.outcome().orElse(null),
        closedAt.orElse(null),
        file.texts().of(CaseClosed.class, id, WithReason.REASON),
        Duration.between(mediatedCase.openedAt(), closedAt.orElse(file.asOf().at())).toDays());
  }

  private NeutralBody neutral() {
    String name = file.texts().of(mediatedCase.id(), WithName.NAME);
    var confirmed = mediatedCase.mediation().proposal().map(this::confirmed).orElse(null);
    var firm = OrganisationBody.of(file.firm());
    return new NeutralBody(mediatedCase.neutral(), name, firm, confirmed);
  }

  /** Nobody but the person who was asked, with a token of that firm, can propose terms. */
  private ConfirmedBody confirmed(UUID proposal) {
    return new ConfirmedBody(
        file.texts().of(proposal, WithName.NAME),
        mediatedCase.mediation().proposedAt().orElseThrow());
  }

  /** In the order client, supplier. */
  static List<Side> sides(Collection<Side> sides) {
    return SIDES.stream().filter(sides::contains).toList();
  }

  private static AwaitedBody awaited(Awaited a) {
    return new AwaitedBody(KebabCase.name(a.what()), a.from(), a.since(), a.until(), a.subject());
  }
}
