package nl.vertrouwensfonds.queries.steps;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import nl.vertrouwensfonds.access.Viewer;
import nl.vertrouwensfonds.domain.breach.Breach;
import nl.vertrouwensfonds.domain.breach.BreachProgress;
import nl.vertrouwensfonds.domain.breach.StepProgress;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachReported;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.relationship.Relationship;
import nl.vertrouwensfonds.queries.asof.AsOf;
import nl.vertrouwensfonds.queries.asof.Replay;
import nl.vertrouwensfonds.queries.asof.Snapshot;
import nl.vertrouwensfonds.queries.asof.Snapshots;
import nl.vertrouwensfonds.queries.paging.Part;

/** What was broken, and how far each of the five steps has come. No words of anybody. */
@ApplicationScoped
public class StepsView {

  /**
   * A breach on its way.
   *
   * @param report by which it was reported
   */
  public record Walked(Breach breach, Envelope report, List<StepProgress> steps) {}

  /** Breaches of a relationship in the order in which they were reported. */
  public record WalkedBreaches(AsOf asOf, Part<Walked> breaches) {}

  private final Snapshots snapshots;

  StepsView(Snapshots snapshots) {
    this.snapshots = snapshots;
  }

  /** At most {@code most} breaches that were reported after a revision. */
  public WalkedBreaches list(Viewer viewer, Optional<Instant> at, long after, int most) {
    return part(snapshots.of(viewer, at), it -> it.revision() > after, most);
  }

  /** One breach; none when it had not been reported at that instant. */
  public WalkedBreaches one(Viewer viewer, Optional<Instant> at, UUID breach) {
    return part(snapshots.of(viewer, at), it -> it.id().equals(breach), 1);
  }

  WalkedBreaches part(Snapshot snapshot, Predicate<Envelope> wanted, int most) {
    var replay = snapshot.replay();
    var reports = replay.made(BreachReported.class).values().stream().filter(wanted).toList();
    var page = Part.of(reports, most);
    var walked = walked(replay, snapshot.asOf().at(), page.items());
    return new WalkedBreaches(snapshot.asOf(), new Part<>(walked, page.more()));
  }

  /** Breaches of a log that was read, by their reports. */
  public List<Walked> walked(Replay replay, Instant at, List<Envelope> reports) {
    var relationship = replay.relationship();
    return reports.stream().map(it -> walked(it, relationship, at)).toList();
  }

  private static Walked walked(Envelope report, Relationship relationship, Instant at) {
    var breach = relationship.breaches().find(report.id()).orElseThrow();
    return new Walked(breach, report, BreachProgress.of(breach, relationship.commitments(), at));
  }
}
