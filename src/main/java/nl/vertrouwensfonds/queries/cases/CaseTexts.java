package nl.vertrouwensfonds.queries.cases;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.vertrouwensfonds.access.Viewer;
import nl.vertrouwensfonds.access.Witness;
import nl.vertrouwensfonds.domain.cases.Case;
import nl.vertrouwensfonds.domain.cases.Grievance;
import nl.vertrouwensfonds.domain.event.AgreementEvent.AgreementRestated;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachReported;
import nl.vertrouwensfonds.domain.event.CaseEvent;
import nl.vertrouwensfonds.domain.event.CaseEvent.CaseClosed;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentMade;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.ProcedureEvent.ProcedureOpened;
import nl.vertrouwensfonds.domain.event.StatementEvent.StatementMade;
import nl.vertrouwensfonds.domain.event.TalkEvent.GrievanceEvent;
import nl.vertrouwensfonds.domain.event.WillEvent.WillAssessed;
import nl.vertrouwensfonds.domain.event.WillEvent.WillsOpened;
import nl.vertrouwensfonds.log.Contents;
import nl.vertrouwensfonds.queries.cases.CaseFile.CaseContents;

/** Gathers what was written in a case, as far as its reader may read it, and who is shown it. */
@ApplicationScoped
class CaseTexts {

  private final Contents contents;
  private final Witness witness;

  CaseTexts(Contents contents, Witness witness) {
    this.contents = contents;
    this.witness = witness;
  }

  CaseContents of(Viewer viewer, Case mediatedCase, List<Envelope> log) {
    UUID caseId = mediatedCase.id();
    var grievances = mediatedCase.talks().grievances().stream().map(Grievance::id).collect(toSet());
    var known =
        log.stream()
            .filter(it -> wanted(it, caseId) || about(it, grievances))
            .filter(viewer::sees)
            .toList();
    var last = new HashMap<String, UUID>();
    known.forEach(it -> {
      UUID thing = thing(it, caseId);
      if (thing != null) {
        last.put(CaseContents.key(it.data().getClass(), thing), it.id());
      }
    });
    var ids = known.stream().map(Envelope::id).collect(toSet());
    var readable = known.stream().filter(viewer::reads).map(Envelope::id).toList();
    return new CaseContents(
        event -> witness.shows(viewer, ids.contains(event) ? Set.of(event) : Set.of()),
        contents.of(readable),
        last);
  }

  private static boolean wanted(Envelope it, UUID caseId) {
    return switch (it.data()) {
      case CaseEvent _, StatementMade _ -> it.id().equals(caseId) || caseId.equals(it.caseId());
      case BreachReported _, ProcedureOpened _ -> true;
      case CommitmentMade made -> made.agreement() != null || made.procedure() != null;
      default -> false;
    };
  }

  /** What was said of a grievance in an earlier case is part of this one too. */
  private static boolean about(Envelope it, Set<UUID> grievances) {
    return grievances.contains(it.id())
        || it.data() instanceof GrievanceEvent event && grievances.contains(event.grievance());
  }

  /** What an event is about that may come again; null for an event of its own. */
  private static UUID thing(Envelope it, UUID caseId) {
    return switch (it.data()) {
      case GrievanceEvent about -> about.grievance();
      case AgreementRestated restated -> restated.agreement();
      case WillsOpened _, WillAssessed _, CaseClosed _ -> caseId;
      default -> null;
    };
  }
}
