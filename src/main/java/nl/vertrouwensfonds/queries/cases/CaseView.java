package nl.vertrouwensfonds.queries.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import nl.vertrouwensfonds.domain.event.StatementEvent.StatementMade;
import nl.vertrouwensfonds.domain.party.Parties;
import nl.vertrouwensfonds.domain.relationship.Relationship;
import nl.vertrouwensfonds.queries.asof.AsOf;
import nl.vertrouwensfonds.queries.asof.Replay;
import nl.vertrouwensfonds.queries.asof.Snapshot;
import nl.vertrouwensfonds.queries.asof.Snapshots;
import nl.vertrouwensfonds.queries.cases.CaseFile.Said;
import nl.vertrouwensfonds.queries.steps.StepsView;
import nl.vertrouwensfonds.queries.steps.StepsView.Walked;

/** The file of a case: how far it has come, and what it waits for. */
@ApplicationScoped
public class CaseView {

  /** The cases of a relationship at an instant, the last one first. */
  public record Found(AsOf asOf, List<CaseFile> files) {}

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
   * @throws nl.vertrouwensfonds.queries.asof.Unanswerable for an instant without an answer
   */
  public Found cases(Viewer viewer, Optional<Instant> at) {
    var snapshot = snapshots.of(viewer, at);
    var files =
        snapshot.replay().relationship().cases().all().stream()
            .filter(it -> mayKnow(viewer, it))
            .sorted(Comparator.comparing(Case::openedAt).reversed())
            .map(it -> file(viewer, snapshot, it))
            .toList();
    return new Found(snapshot.asOf(), files);
  }

  /** Who is asked to lead a case knows of that one. */
  private static boolean mayKnow(Viewer viewer, Case it) {
    return !viewer.isNominee()
        || viewer instanceof Viewer.AtTable seat && it.id().equals(seat.onlyCase());
  }

  private CaseFile file(Viewer viewer, Snapshot snapshot, Case it) {
    var asOf = snapshot.asOf();
    var head = snapshot.head();
    var replay = snapshot.replay();
    var relationship = replay.relationship();
    var breaches = relationship.breaches();
    boolean nominee = viewer.isNominee();
    return new CaseFile(
        asOf,
        it,
        it.stage(breaches, asOf.at()),
        organisation(head.client()),
        organisation(head.supplier()),
        organisation(it.opening().firm()),
        nominee ? Optional.empty() : Optional.of(Conditions.of(it, breaches)),
        statements(viewer, replay, it),
        nominee ? List.of() : takenUp(viewer, replay, it, asOf.at()),
        nominee ? List.of() : commitments(relationship, it),
        nominee ? List.of() : List.copyOf(relationship.procedures().all()),
        CaseProgress.of(it, breaches, relationship.commitments(), asOf.at()),
        boardsSpoke(it, relationship.parties()),
        texts.of(viewer, it.id(), replay.envelopes()));
  }

  private Organisation organisation(UUID id) {
    return organisations.byId(id).orElseThrow();
  }

  private static List<Said> statements(Viewer viewer, Replay replay, Case it) {
    var statements = replay.relationship().statements();
    var parties = replay.relationship().parties();
    return replay.envelopes().stream()
        .filter(e -> e.data() instanceof StatementMade && it.id().equals(e.caseId()))
        .filter(viewer::sees)
        .filter(e -> statements.find(e.id()).filter(said -> !said.withdrawn()).isPresent())
        .map(e -> new Said(e, parties.find(e.by().participant()).orElseThrow().role()))
        .toList();
  }

  private List<Walked> takenUp(Viewer viewer, Replay replay, Case it, Instant at) {
    return steps.walked(viewer, replay, at).stream()
        .filter(walked -> Conditions.takenUp(it, walked.breach()))
        .toList();
  }

  private static List<Commitment> commitments(Relationship relationship, Case it) {
    var agreements = it.solutions().agreements().stream().map(a -> a.id()).toList();
    return relationship.commitments().all().stream()
        .filter(c -> c.procedure() != null || agreements.contains(c.agreement()))
        .toList();
  }

  /** When the boards of both sides last sat at one table. */
  private static Optional<Instant> boardsSpoke(Case it, Parties parties) {
    return it.meetings().stream()
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
    return cases(viewer, at).files().stream()
        .filter(file -> file.it().id().equals(caseId))
        .findFirst();
  }
}
