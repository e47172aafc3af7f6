package nl.vertrouwensfonds.queries.steps;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vertrouwensfonds.access.Viewer;
import nl.vertrouwensfonds.domain.breach.Breach;
import nl.vertrouwensfonds.domain.breach.Compensation;
import nl.vertrouwensfonds.domain.breach.Correction;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.queries.asof.Snapshots;
import nl.vertrouwensfonds.queries.steps.StepsView.WalkedBreaches;
import nl.vertrouwensfonds.queries.words.Words;
import nl.vertrouwensfonds.queries.words.Words.Said;

/** Breaches with all that was said of them, and of what was promised for them. */
@ApplicationScoped
public class BreachView {

  /**
   * Breaches, told.
   *
   * @param said of each breach, correction and compensation
   */
  public record ToldBreaches(WalkedBreaches walked, Map<UUID, List<Said>> said) {}

  private final Snapshots snapshots;
  private final StepsView steps;
  private final Words words;

  BreachView(Snapshots snapshots, StepsView steps, Words words) {
    this.snapshots = snapshots;
    this.steps = steps;
    this.words = words;
  }

  /** At most {@code most} breaches that were reported after a revision. */
  public ToldBreaches list(Viewer viewer, Optional<Instant> at, long after, int most) {
    return told(viewer, at, it -> it.revision() > after, most);
  }

  /** One breach; none when it had not been reported at that instant. */
  public ToldBreaches one(Viewer viewer, Optional<Instant> at, UUID breach) {
    return told(viewer, at, it -> it.id().equals(breach), 1);
  }

  private ToldBreaches told(
      Viewer viewer, Optional<Instant> at, Predicate<Envelope> wanted, int most) {
    var snapshot = snapshots.of(viewer, at);
    var walked = steps.part(snapshot, wanted, most);
    var things =
        walked.breaches().items().stream()
            .flatMap(it -> things(it.breach()))
            .collect(Collectors.toSet());
    return new ToldBreaches(walked, words.of(viewer, snapshot.replay().envelopes(), things));
  }

  private static Stream<UUID> things(Breach breach) {
    var remedy = breach.remedy();
    return Stream.of(
            Stream.of(breach.id()),
            remedy.corrections().stream().map(Correction::id),
            remedy.compensations().stream().map(Compensation::id))
        .flatMap(it -> it);
  }
}
