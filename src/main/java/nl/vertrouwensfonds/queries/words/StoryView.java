package nl.vertrouwensfonds.queries.words;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.vertrouwensfonds.access.Viewer;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.Event;
import nl.vertrouwensfonds.queries.asof.AsOf;
import nl.vertrouwensfonds.queries.asof.Snapshots;
import nl.vertrouwensfonds.queries.paging.Part;
import nl.vertrouwensfonds.queries.words.Words.Said;

/** Things of one kind, each with all that was said of it. */
@ApplicationScoped
public class StoryView {

  /**
   * One thing.
   *
   * @param said of it, first what made it
   */
  public record Story(Envelope made, List<Said> said) {

    /** Whether something of this type was said of it. */
    public boolean has(Class<? extends Event> type) {
      return last(type).isPresent();
    }

    /** What was said of it last, of a type. */
    public <T extends Event> Optional<T> last(Class<T> type) {
      return said.reversed().stream()
          .map(it -> it.envelope().data())
          .filter(type::isInstance)
          .map(type::cast)
          .findFirst();
    }
  }

  /** Things in the order in which they were made. */
  public record Stories(AsOf asOf, Part<Story> things) {}

  private final Snapshots snapshots;
  private final Words words;

  StoryView(Snapshots snapshots, Words words) {
    this.snapshots = snapshots;
    this.words = words;
  }

  /** At most {@code most} things that were made after a revision, by an event of that type. */
  public Stories list(
      Viewer viewer, Optional<Instant> at, Class<? extends Event> by, long after, int most) {
    var snapshot = snapshots.of(viewer, at);
    var replay = snapshot.replay();
    var known =
        replay.made(by).values().stream()
            .filter(viewer::sees)
            .filter(it -> it.revision() > after)
            .toList();
    var page = Part.of(known, most);
    var ids = page.items().stream().map(Envelope::id).collect(Collectors.<UUID>toSet());
    var said = words.of(viewer, replay.envelopes(), ids);
    return new Stories(snapshot.asOf(), page.map(it -> new Story(it, said.get(it.id()))));
  }
}
