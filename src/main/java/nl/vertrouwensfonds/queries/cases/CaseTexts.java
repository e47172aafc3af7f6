package nl.vertrouwensfonds.queries.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.vertrouwensfonds.access.Viewer;
import nl.vertrouwensfonds.access.Witness;
import nl.vertrouwensfonds.domain.event.AgreementEvent.AgreementRestated;
import nl.vertrouwensfonds.domain.event.CaseEvent;
import nl.vertrouwensfonds.domain.event.CaseEvent.CaseClosed;
import nl.vertrouwensfonds.domain.event.CaseEvent.CaseOpened;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentMade;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.Event;
import nl.vertrouwensfonds.domain.event.ProcedureEvent.ProcedureOpened;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.ParticipantJoined;
import nl.vertrouwensfonds.domain.event.StatementEvent.StatementMade;
import nl.vertrouwensfonds.domain.event.TalkEvent.GrievanceEvent;
import nl.vertrouwensfonds.domain.event.WillEvent.WillAssessed;
import nl.vertrouwensfonds.domain.event.WillEvent.WillsOpened;
import nl.vertrouwensfonds.log.Contents;
import nl.vertrouwensfonds.queries.cases.CaseFile.CaseContents;

/** Gathers what was written in a case, as far as its reader may read it. */
@ApplicationScoped
class CaseTexts {

  private final Contents contents;
  private final Witness witness;

  CaseTexts(Contents contents, Witness witness) {
    this.contents = contents;
    this.witness = witness;
  }

  CaseContents of(Viewer viewer, UUID caseId, List<Envelope> log) {
    var takenOver = takenOver(caseId, log);
    var readable =
        log.stream()
            .filter(it -> (wanted(it, caseId) || about(it, takenOver)) && viewer.reads(it))
            .collect(Collectors.toMap(Envelope::id, it -> it));
    witness.saw(viewer, readable.keySet());
    var last = new HashMap<String, UUID>();
    log.stream()
        .filter(it -> readable.containsKey(it.id()))
        .forEach(it -> {
          UUID thing = thing(it, caseId);
          if (thing != null) {
            last.put(CaseContents.key(it.data().getClass(), thing), it.id());
          }
        });
    return new CaseContents(contents.of(readable.keySet()), last);
  }

  private static boolean wanted(Envelope it, UUID caseId) {
    return switch (it.data()) {
      case CaseEvent _, StatementMade _ -> it.id().equals(caseId) || caseId.equals(it.caseId());
      case ParticipantJoined _, ProcedureOpened _ -> true;
      case CommitmentMade made -> made.agreement() != null || made.procedure() != null;
      default -> false;
    };
  }

  /** The grievances that were left open in the case before this one. */
  private static Set<UUID> takenOver(UUID caseId, List<Envelope> log) {
    var previous =
        log.stream()
            .filter(it -> it.id().equals(caseId))
            .map(Envelope::data)
            .mapMulti((Event it, Consumer<UUID> to) -> {
              if (it instanceof CaseOpened opened && opened.previous() != null) {
                to.accept(opened.previous());
              }
            })
            .findFirst();
    var open = new HashSet<UUID>();
    log.stream()
        .filter(it -> previous.filter(id -> id.equals(it.caseId())).isPresent())
        .forEach(it -> {
          if (it.data() instanceof CaseClosed closed && closed.grievances() != null) {
            open.addAll(closed.grievances());
          }
        });
    return open;
  }

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
