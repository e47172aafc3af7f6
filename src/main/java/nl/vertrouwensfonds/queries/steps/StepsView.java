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
import nl.vertrouwensfonds.log.Contents;
import nl.vertrouwensfonds.log.Relationships;
import nl.vertrouwensfonds.queries.asking.Asked;
import nl.vertrouwensfonds.queries.asking.Asking;
import nl.vertrouwensfonds.queries.asking.Past;
import nl.vertrouwensfonds.queries.asking.Past.Told;

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
  public record Found(Asked asked, List<Walked> breaches) {}

  private final Relationships relationships;
  private final Contents contents;
  private final Witness witness;
  private final Asking asking;
  private final Past past;

  StepsView(
      Relationships relationships, Contents contents, Witness witness, Asking asking, Past past) {
    this.relationships = relationships;
    this.contents = contents;
    this.witness = witness;
    this.asking = asking;
    this.past = past;
  }

  public Found breaches(Viewer viewer, Optional<Instant> at) {
    var head = relationships.head(viewer.relationship());
    var asked = asking.asked(viewer, head, at);
    var told = past.until(head.id(), asked.revision());
    return new Found(asked, walked(viewer, told, asked.at()));
  }

  /** All breaches of a log that was read, as far as its reader may read of them. */
  public List<Walked> walked(Viewer viewer, Told told, Instant at) {
    var reports =
        told.envelopes().stream()
            .filter(it -> it.data() instanceof BreachReported)
            .collect(Collectors.toMap(Envelope::id, it -> it));
    witness.saw(viewer, reports.keySet());
    var readable = reports.values().stream().filter(viewer::reads).map(Envelope::id).toList();
    var texts = contents.of(readable);
    return told.fold().relationship().breaches().all().stream()
        .map(it -> walked(it, reports, texts, at))
        .toList();
  }

  private static Walked walked(
      Breach breach, Map<UUID, Envelope> reports, Map<UUID, Content> texts, Instant at) {
    var report = (BreachReported) reports.get(breach.id()).data();
    var what = Optional.ofNullable(texts.get(breach.id())).map(it -> it.fields().get("what"));
    return new Walked(breach, what.orElse(null), report.damage(), BreachProgress.of(breach, at));
  }
}
