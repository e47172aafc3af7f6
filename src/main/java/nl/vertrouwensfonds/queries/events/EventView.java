package nl.vertrouwensfonds.queries.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.vertrouwensfonds.access.Viewer;
import nl.vertrouwensfonds.access.Witness;
import nl.vertrouwensfonds.access.Witness.Seen;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.log.Contents;
import nl.vertrouwensfonds.log.LogReader;
import nl.vertrouwensfonds.log.LogReader.Line;

/** The log itself, as far as its reader may see it. Reading it is witnessed. */
@ApplicationScoped
public class EventView {

  /**
   * One line.
   *
   * @param envelope null when this viewer may not see it
   * @param content null when this viewer may not read it, or when it was erased
   */
  public record Shown(long revision, byte[] leaf, Envelope envelope, Content content, Seen seen) {}

  private final LogReader reader;
  private final Contents contents;
  private final Witness witness;

  EventView(LogReader reader, Contents contents, Witness witness) {
    this.reader = reader;
    this.contents = contents;
    this.witness = witness;
  }

  /** At most {@code most} lines from a revision on, in order. */
  public List<Shown> lines(Viewer viewer, long first, int most) {
    long last = Math.min(viewer.upTo(), first + most - 1);
    var lines = reader.lines(viewer.relationship(), first, last);
    var envelopes = lines.stream().map(Line::envelope).filter(viewer::sees).toList();
    var seen = witnessed(viewer, envelopes);
    var texts = contents.of(ids(envelopes.stream().filter(viewer::reads).toList()));
    return lines.stream().map(line -> shown(viewer, line, texts, seen)).toList();
  }

  private Map<UUID, Seen> witnessed(Viewer viewer, List<Envelope> envelopes) {
    witness.saw(viewer, ids(envelopes));
    return witness.seen(ids(envelopes));
  }

  private static Shown shown(
      Viewer viewer, Line line, Map<UUID, Content> texts, Map<UUID, Seen> seen) {
    var envelope = line.envelope();
    if (!viewer.sees(envelope)) {
      return new Shown(envelope.revision(), line.leaf(), null, null, Seen.BY_NOBODY);
    }
    return new Shown(
        envelope.revision(),
        line.leaf(),
        envelope,
        texts.get(envelope.id()),
        seen.getOrDefault(envelope.id(), Seen.BY_NOBODY));
  }

  private static List<UUID> ids(List<Envelope> envelopes) {
    return envelopes.stream().map(Envelope::id).toList();
  }
}
