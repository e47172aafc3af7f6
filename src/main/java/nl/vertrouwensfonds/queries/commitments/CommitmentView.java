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
import nl.vertrouwensfonds.log.Relationships;
import nl.vertrouwensfonds.queries.asking.Asked;
import nl.vertrouwensfonds.queries.asking.Asking;
import nl.vertrouwensfonds.queries.asking.Past;

/** What the two sides promised each other, and where each promise stands. */
@ApplicationScoped
public class CommitmentView {

  /**
   * A promise with its story.
   *
   * @param content what was promised; null when this viewer may not read it, or it was erased
   * @param events all that happened to it, the promise itself first
   */
  public record Promise(Commitment commitment, Content content, List<Envelope> events) {}

  /** The promises that were asked for, in the order in which they were made. */
  public record Promises(Asked asked, List<Promise> promises, boolean more) {}

  private final Relationships relationships;
  private final Contents contents;
  private final Witness witness;
  private final Asking asking;
  private final Past past;

  CommitmentView(
      Relationships relationships, Contents contents, Witness witness, Asking asking, Past past) {
    this.relationships = relationships;
    this.contents = contents;
    this.witness = witness;
    this.asking = asking;
    this.past = past;
  }

  /** At most {@code most} promises that were made after a revision. */
  public Promises list(Viewer viewer, Optional<Instant> at, long after, int most) {
    var head = relationships.head(viewer.relationship());
    var asked = asking.asked(viewer, head, at);
    var told = past.until(head.id(), asked.revision());
    var stories = stories(told.envelopes());
    var due = stories.values().stream().filter(it -> it.getFirst().revision() > after).toList();
    var page = due.stream().limit(most).toList();
    return new Promises(asked, promises(viewer, told, page), due.size() > page.size());
  }

  /** One promise, if there is such a one at that instant. */
  public Optional<Promise> one(Viewer viewer, UUID commitment, Optional<Instant> at) {
    var head = relationships.head(viewer.relationship());
    var told = past.until(head.id(), asking.asked(viewer, head, at).revision());
    return Optional.ofNullable(stories(told.envelopes()).get(commitment))
        .map(story -> promises(viewer, told, List.of(story)).getFirst());
  }

  private List<Promise> promises(Viewer viewer, Past.Told told, List<List<Envelope>> stories) {
    var events = stories.stream().flatMap(List::stream).map(Envelope::id).toList();
    witness.saw(viewer, events);
    var first = stories.stream().map(List::getFirst).filter(viewer::reads).toList();
    var texts = contents.of(first.stream().map(Envelope::id).toList());
    return stories.stream().map(story -> promise(told, story, texts)).toList();
  }

  private static Promise promise(Past.Told told, List<Envelope> story, Map<UUID, Content> texts) {
    UUID id = story.getFirst().id();
    var commitment = told.fold().relationship().commitments().find(id).orElseThrow();
    return new Promise(commitment, texts.get(id), story);
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
