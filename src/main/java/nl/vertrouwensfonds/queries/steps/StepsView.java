package nl.vertrouwensfonds.queries.steps;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import nl.vertrouwensfonds.access.Viewer;
import nl.vertrouwensfonds.access.Witness;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.breach.Breach;
import nl.vertrouwensfonds.domain.breach.BreachProgress;
import nl.vertrouwensfonds.domain.breach.StepProgress;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachReported;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.Event.WithWhat;
import nl.vertrouwensfonds.domain.relationship.Relationship;
import nl.vertrouwensfonds.log.Contents;
import nl.vertrouwensfonds.queries.asof.AsOf;
import nl.vertrouwensfonds.queries.asof.Replay;
import nl.vertrouwensfonds.queries.asof.Snapshot;
import nl.vertrouwensfonds.queries.asof.Snapshots;
import nl.vertrouwensfonds.queries.paging.Part;

/** What was broken, and how far each of the five steps has come. */
@ApplicationScoped
public class StepsView {

  /**
   * A breach on its way.
   *
   * @param report by which it was reported
   * @param what null for who may not read it, or when it was erased
   */
  public record Walked(Breach breach, Envelope report, String what, List<StepProgress> steps) {}

  /** Breaches of a relationship in the order in which they were reported. */
  public record WalkedBreaches(AsOf asOf, Part<Walked> breaches) {}

  private final Snapshots snapshots;
  private final Contents contents;
  private final Witness witness;

  StepsView(Snapshots snapshots, Contents contents, Witness witness) {
    this.snapshots = snapshots;
    this.contents = contents;
    this.witness = witness;
  }

  /** At most {@code most} breaches that were reported after a revision. */
  public WalkedBreaches list(Viewer viewer, Optional<Instant> at, long after, int most) {
    return part(viewer, snapshots.of(viewer, at), it -> it.revision() > after, most);
  }

  /** One breach; none when it had not been reported at that instant. */
  public WalkedBreaches one(Viewer viewer, Optional<Instant> at, UUID breach) {
    return part(viewer, snapshots.of(viewer, at), it -> it.id().equals(breach), 1);
  }

  WalkedBreaches part(Viewer viewer, Snapshot snapshot, Predicate<Envelope> wanted, int most) {
    var replay = snapshot.replay();
    var reports = replay.made(BreachReported.class).values().stream().filter(wanted).toList();
    var page = Part.of(reports, most);
    var walked = walked(viewer, replay, snapshot.asOf().at(), page.items());
    return new WalkedBreaches(snapshot.asOf(), new Part<>(walked, page.more()));
  }

  /** Breaches of a log that was read, by their reports, as far as its reader may read of them. */
  public List<Walked> walked(Viewer viewer, Replay replay, Instant at, List<Envelope> reports) {
    witness.saw(viewer, reports.stream().map(Envelope::id).toList());
    var readable = reports.stream().filter(viewer::reads).map(Envelope::id).toList();
    var texts = contents.of(readable);
    return reports.stream().map(it -> walked(it, replay.relationship(), at, texts)).toList();
  }

  private static Walked walked(
      Envelope report, Relationship relationship, Instant at, Map<UUID, Content> texts) {
    var breach = relationship.breaches().find(report.id()).orElseThrow();
    var what = Optional.ofNullable(texts.get(breach.id()));
    return new Walked(
        breach,
        report,
        what.map(it -> it.fields().get(WithWhat.WHAT)).orElse(null),
        BreachProgress.of(breach, relationship.commitments(), at));
  }
}
