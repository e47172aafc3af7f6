package nl.vertrouwensfonds.queries.commitments;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.access.Viewer;
import nl.vertrouwensfonds.access.Witness;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.commitment.Commitment;
import nl.vertrouwensfonds.domain.event.CommitmentEvent;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.log.Contents;
import nl.vertrouwensfonds.queries.asof.AsOf;
import nl.vertrouwensfonds.queries.asof.Snapshot;
import nl.vertrouwensfonds.queries.asof.Snapshots;
import nl.vertrouwensfonds.queries.paging.Part;

/** What the two sides promised each other, and where each promise stands. */
@ApplicationScoped
public class CommitmentView {

  /**
   * A promise with its story.
   *
   * @param content what was promised; null when this viewer may not read it, or it was erased
   * @param events all that happened to it, the promise itself first
   */
  public record CommitmentStory(
      Commitment commitment, Content content, List<Envelope> events, Instant at) {}

  /** The promises that were asked for, in the order in which they were made. */
  public record CommitmentStories(AsOf asOf, Part<CommitmentStory> promises) {}

  private final Snapshots snapshots;
  private final Contents contents;
  private final Witness witness;

  CommitmentView(Snapshots snapshots, Contents contents, Witness witness) {
    this.snapshots = snapshots;
    this.contents = contents;
    this.witness = witness;
  }

  /** At most {@code most} promises that were made after a revision. */
  public CommitmentStories list(Viewer viewer, Optional<Instant> at, long after, int most) {
    var snapshot = snapshots.of(viewer, at);
    var replay = snapshot.replay();
    var stories = stories(replay.envelopes());
    var due = stories.values().stream().filter(it -> it.getFirst().revision() > after).toList();
    var page = Part.of(due, most);
    var promises = promises(viewer, snapshot, page.items());
    return new CommitmentStories(snapshot.asOf(), new Part<>(promises, page.more()));
  }

  /** One promise, if there is such a one at that instant. */
  public Optional<CommitmentStory> one(Viewer viewer, UUID commitment, Optional<Instant> at) {
    var snapshot = snapshots.of(viewer, at);
    var replay = snapshot.replay();
    return Optional.ofNullable(stories(replay.envelopes()).get(commitment))
        .map(story -> promises(viewer, snapshot, List.of(story)).getFirst());
  }

  private List<CommitmentStory> promises(
      Viewer viewer, Snapshot snapshot, List<List<Envelope>> stories) {
    var events = stories.stream().flatMap(List::stream).map(Envelope::id).toList();
    witness.shows(viewer, events);
    var first = stories.stream().map(List::getFirst).filter(viewer::reads).toList();
    var texts = contents.of(first.stream().map(Envelope::id).toList());
    return stories.stream().map(story -> promise(snapshot, story, texts)).toList();
  }

  private static CommitmentStory promise(
      Snapshot snapshot, List<Envelope> story, Map<UUID, Content> texts) {
    UUID id = story.getFirst().id();
    var commitment = snapshot.replay().relationship().commitments().find(id).orElseThrow();
    return new CommitmentStory(commitment, texts.get(id), story, snapshot.asOf().at());
  }

  private static Map<UUID, List<Envelope>> stories(List<Envelope> log) {
    var stories = new LinkedHashMap<UUID, List<Envelope>>();
    for (Envelope envelope : log) {
      if (envelope.data() instanceof CommitmentEvent event) {
        UUID id = event.about().orElse(envelope.id());
        stories.computeIfAbsent(id, _ -> new ArrayList<>()).add(envelope);
      }
    }
    return stories;
  }
}
