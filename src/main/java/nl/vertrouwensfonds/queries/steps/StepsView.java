package nl.vertrouwensfonds.queries.steps;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.vertrouwensfonds.access.Viewer;
import nl.vertrouwensfonds.access.Witness;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Money;
import nl.vertrouwensfonds.domain.breach.Breach;
import nl.vertrouwensfonds.domain.breach.BreachProgress;
import nl.vertrouwensfonds.domain.breach.StepProgress;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachReported;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.Event.WithWhat;
import nl.vertrouwensfonds.log.Contents;
import nl.vertrouwensfonds.queries.asof.AsOf;
import nl.vertrouwensfonds.queries.asof.Replay;
import nl.vertrouwensfonds.queries.asof.Snapshots;

/** What was broken, and how far each of the five steps has come. */
@ApplicationScoped
public class StepsView {

  /**
   * A breach on its way.
   *
   * @param what null for who may not read it, or when it was erased
   * @param damage null when none was named
   */
  public record Walked(Breach breach, String what, Money damage, List<StepProgress> steps) {}

  /** The breaches of a relationship in the order in which they were reported. */
  public record WalkedBreaches(AsOf asOf, List<Walked> breaches) {}

  private final Snapshots snapshots;
  private final Contents contents;
  private final Witness witness;

  StepsView(Snapshots snapshots, Contents contents, Witness witness) {
    this.snapshots = snapshots;
    this.contents = contents;
    this.witness = witness;
  }

  public WalkedBreaches breaches(Viewer viewer, Optional<Instant> at) {
    var snapshot = snapshots.of(viewer, at);
    var asOf = snapshot.asOf();
    return new WalkedBreaches(asOf, walked(viewer, snapshot.replay(), asOf.at()));
  }

  /** All breaches of a log that was read, as far as its reader may read of them. */
  public List<Walked> walked(Viewer viewer, Replay replay, Instant at) {
    var reports =
        replay.envelopes().stream()
            .filter(it -> it.data() instanceof BreachReported)
            .collect(Collectors.toMap(Envelope::id, it -> it));
    witness.saw(viewer, reports.keySet());
    var readable = reports.values().stream().filter(viewer::reads).map(Envelope::id).toList();
    var texts = contents.of(readable);
    var commitments = replay.relationship().commitments();
    return replay.relationship().breaches().all().stream()
        .map(it -> walked(it, BreachProgress.of(it, commitments, at), reports, texts))
        .toList();
  }

  private static Walked walked(
      Breach breach,
      List<StepProgress> steps,
      Map<UUID, Envelope> reports,
      Map<UUID, Content> texts) {
    var report = (BreachReported) reports.get(breach.id()).data();
    var what =
        Optional.ofNullable(texts.get(breach.id())).map(it -> it.fields().get(WithWhat.WHAT));
    return new Walked(breach, what.orElse(null), report.damage(), steps);
  }
}
