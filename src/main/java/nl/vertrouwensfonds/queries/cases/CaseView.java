package nl.vertrouwensfonds.queries.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import nl.vertrouwensfonds.access.Organisation;
import nl.vertrouwensfonds.access.Organisations;
import nl.vertrouwensfonds.access.Viewer;
import nl.vertrouwensfonds.domain.Role;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.cases.Case;
import nl.vertrouwensfonds.domain.cases.Case.Meeting;
import nl.vertrouwensfonds.domain.cases.CaseProgress;
import nl.vertrouwensfonds.domain.cases.Conditions;
import nl.vertrouwensfonds.domain.commitment.Commitment;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachReported;
import nl.vertrouwensfonds.domain.event.CaseEvent.CaseOpened;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.StatementEvent.StatementMade;
import nl.vertrouwensfonds.domain.event.WillEvent.WillDeclared;
import nl.vertrouwensfonds.domain.party.Parties;
import nl.vertrouwensfonds.domain.relationship.Relationship;
import nl.vertrouwensfonds.queries.asof.AsOf;
import nl.vertrouwensfonds.queries.asof.Replay;
import nl.vertrouwensfonds.queries.asof.Snapshot;
import nl.vertrouwensfonds.queries.asof.Snapshots;
import nl.vertrouwensfonds.queries.cases.CaseFile.CaseStatement;
import nl.vertrouwensfonds.queries.cases.CaseFile.Repair;
import nl.vertrouwensfonds.queries.paging.Part;
import nl.vertrouwensfonds.queries.steps.StepsView;
import nl.vertrouwensfonds.queries.steps.StepsView.Walked;

/** The file of a case: how far it has come, and what it waits for. */
@ApplicationScoped
public class CaseView {

  /** Cases of a relationship at an instant, the last one first. */
  public record CaseFiles(AsOf asOf, Part<CaseFile> files) {}

  private final Snapshots snapshots;
  private final Organisations organisations;
  private final StepsView steps;
  private final CaseTexts texts;

  CaseView(Snapshots snapshots, Organisations organisations, StepsView steps, CaseTexts texts) {
    this.snapshots = snapshots;
    this.organisations = organisations;
    this.steps = steps;
    this.texts = texts;
  }

  /**
   * At most {@code most} cases that were opened before a revision.
   *
   * @throws nl.vertrouwensfonds.queries.asof.Unanswerable for an instant without an answer
   */
  public CaseFiles list(Viewer viewer, Optional<Instant> at, long before, int most) {
    return part(viewer, at, it -> it.revision() < before, most);
  }

  private CaseFiles part(
      Viewer viewer, Optional<Instant> at, Predicate<Envelope> wanted, int most) {
    var snapshot = snapshots.of(viewer, at);
    var known =
        snapshot.replay().made(CaseOpened.class).reversed().values().stream()
            .filter(wanted)
            .filter(it -> mayKnow(viewer, it))
            .toList();
    return new CaseFiles(
        snapshot.asOf(), Part.of(known, most).map(it -> file(viewer, snapshot, it)));
  }

  /** Who is asked to lead a case knows of that one. */
  private static boolean mayKnow(Viewer viewer, Envelope opening) {
    return !viewer.isNominee()
        || viewer instanceof Viewer.AtTable seat && opening.id().equals(seat.onlyCase());
  }

  private CaseFile file(Viewer viewer, Snapshot snapshot, Envelope opening) {
    var asOf = snapshot.asOf();
    var replay = snapshot.replay();
    var relationship = replay.relationship();
    var mediatedCase = relationship.cases().find(opening.id()).orElseThrow();
    var breaches = relationship.breaches();
    return new CaseFile(
        asOf,
        snapshot.head().zone(),
        mediatedCase,
        opening.revision(),
        mediatedCase.stage(breaches, asOf.at()),
        organisation(snapshot.head().client()),
        organisation(snapshot.head().supplier()),
        organisation(mediatedCase.opening().firm()),
        viewer.isNominee() ? Repair.HIDDEN : repair(snapshot, mediatedCase),
        ownWill(viewer, replay, mediatedCase),
        statements(viewer, replay, mediatedCase),
        mediatedCase.meetings(),
        CaseProgress.of(mediatedCase, breaches, relationship.commitments(), asOf.at()),
        boardsSpoke(mediatedCase, relationship.parties()),
        texts.of(viewer, mediatedCase, replay.envelopes()));
  }

  private Repair repair(Snapshot snapshot, Case mediatedCase) {
    var replay = snapshot.replay();
    var relationship = replay.relationship();
    return new Repair(
        List.copyOf(mediatedCase.talks().grievances()),
        Optional.of(Conditions.of(mediatedCase, relationship.breaches())),
        takenUp(replay, mediatedCase, snapshot.asOf().at()),
        commitments(relationship, mediatedCase),
        List.copyOf(relationship.procedures().all()));
  }

  private Organisation organisation(UUID id) {
    return organisations.byId(id).orElseThrow();
  }

  /** Whom it is meant for says its audience, as for everything that is hidden. */
  private static Optional<Envelope> ownWill(Viewer viewer, Replay replay, Case mediatedCase) {
    return replay.made(WillDeclared.class).values().stream()
        .filter(it -> mediatedCase.id().equals(it.caseId()))
        .filter(viewer::reads)
        .reduce((_, last) -> last);
  }

  private static List<CaseStatement> statements(Viewer viewer, Replay replay, Case mediatedCase) {
    var statements = replay.relationship().statements();
    var parties = replay.relationship().parties();
    return replay.envelopes().stream()
        .filter(e -> e.data() instanceof StatementMade && mediatedCase.id().equals(e.caseId()))
        .filter(viewer::sees)
        .filter(e -> statements.find(e.id()).filter(said -> !said.withdrawn()).isPresent())
        .map(e -> new CaseStatement(e, parties.find(e.by().participant()).orElseThrow().role()))
        .toList();
  }

  private List<Walked> takenUp(Replay replay, Case mediatedCase, Instant at) {
    var breaches = replay.relationship().breaches();
    var reports =
        replay.made(BreachReported.class).values().stream()
            .filter(it -> Conditions.takenUp(mediatedCase, breaches.find(it.id()).orElseThrow()))
            .toList();
    return steps.walked(replay, at, reports);
  }

  private static List<Commitment> commitments(Relationship relationship, Case mediatedCase) {
    var agreements = mediatedCase.solutions().agreements().stream().map(a -> a.id()).toList();
    return relationship.commitments().all().stream()
        .filter(c -> c.procedure() != null || agreements.contains(c.agreement()))
        .toList();
  }

  /** When the boards of both sides last sat at one table. */
  private static Optional<Instant> boardsSpoke(Case mediatedCase, Parties parties) {
    return mediatedCase.meetings().stream()
        .filter(met -> board(met, parties, Side.CLIENT) && board(met, parties, Side.SUPPLIER))
        .map(Meeting::at)
        .max(Comparator.naturalOrder());
  }

  private static boolean board(Meeting met, Parties parties, Side side) {
    return met.present().stream()
        .map(parties::find)
        .flatMap(Optional::stream)
        .anyMatch(it -> it.side() == side && it.role() == Role.BOARD);
  }

  /**
   * One case.
   *
   * @return empty when it had not been opened at that instant
   */
  public Optional<CaseFile> one(Viewer viewer, UUID caseId, Optional<Instant> at) {
    return part(viewer, at, it -> it.id().equals(caseId), 1).files().items().stream().findFirst();
  }
}
