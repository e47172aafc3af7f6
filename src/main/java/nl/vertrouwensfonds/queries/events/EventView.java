package nl.vertrouwensfonds.queries.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import nl.vertrouwensfonds.access.Viewer;
import nl.vertrouwensfonds.access.Witness;
import nl.vertrouwensfonds.access.Witness.Seen;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.log.Contents;
import nl.vertrouwensfonds.log.LogReader;
import nl.vertrouwensfonds.log.LogReader.Line;
import nl.vertrouwensfonds.log.LogSearch;
import nl.vertrouwensfonds.log.Relationships;
import nl.vertrouwensfonds.log.Selection;
import nl.vertrouwensfonds.log.Stretch;

/** The log itself, as far as its reader may see it. Reading it is witnessed. */
@ApplicationScoped
public class EventView {

  /**
   * One line.
   *
   * @param envelope null when this viewer may not see it
   * @param content null when this viewer may not read it, or when it was erased
   * @param erased whether this viewer could read it, were it not erased
   */
  public record Shown(
      long revision, byte[] leaf, Envelope envelope, Content content, boolean erased, Seen seen) {}

  /**
   * Which part of the log is asked for.
   *
   * @param from the revision at which reading begins, itself included
   */
  public record Asked(boolean newestFirst, long from, Selection which) {}

  /**
   * Some lines, in the order that was asked for.
   *
   * @param next from which revision there are more of them
   * @param later from which revision on events will come that are not there yet; empty while there
   *     are more, and for who reads the newest first
   */
  public record LogPage(List<Shown> lines, OptionalLong next, OptionalLong later) {}

  private final Relationships relationships;
  private final LogReader reader;
  private final LogSearch search;
  private final Contents contents;
  private final Witness witness;

  EventView(
      Relationships relationships,
      LogReader reader,
      LogSearch search,
      Contents contents,
      Witness witness) {
    this.relationships = relationships;
    this.reader = reader;
    this.search = search;
    this.contents = contents;
    this.witness = witness;
  }

  /** At most {@code most} of the lines that are asked for. */
  public LogPage page(Viewer viewer, Asked asked, int most) {
    long end = Math.min(viewer.upTo(), relationships.head(viewer.relationship()).revision());
    var within =
        asked.newestFirst()
            ? new Stretch(1, Math.min(asked.from(), end), true)
            : new Stretch(asked.from(), end, false);
    var found = found(viewer, asked.which(), within, most + 1);
    var lines = shown(viewer, found.stream().limit(most).toList());
    if (found.size() > most) {
      return new LogPage(
          lines, OptionalLong.of(found.getLast().envelope().revision()), OptionalLong.empty());
    }
    var later = asked.newestFirst() ? OptionalLong.empty() : OptionalLong.of(end + 1);
    return new LogPage(lines, OptionalLong.empty(), later);
  }

  /** The line at a revision; empty when the log of this viewer is not that long. */
  public Optional<Shown> line(Viewer viewer, long revision) {
    long last = Math.min(viewer.upTo(), revision);
    return shown(viewer, reader.lines(viewer.relationship(), revision, last)).stream().findFirst();
  }

  /**
   * What is hidden is of no type and about nothing. It is passed over until there are enough: a
   * page that ended early would tell that it is there.
   */
  private List<Line> found(Viewer viewer, Selection which, Stretch within, int most) {
    var found = new ArrayList<Line>();
    var rest = within;
    List<Line> some;
    do {
      some = search.lines(viewer.relationship(), which, rest, most);
      some.stream()
          .filter(it -> which.isWhole() || viewer.sees(it.envelope()))
          .limit(most - found.size())
          .forEach(found::add);
      rest = some.isEmpty() ? rest : rest.behind(some.getLast().envelope().revision());
    } while (some.size() == most && found.size() < most);
    return found;
  }

  private List<Shown> shown(Viewer viewer, List<Line> lines) {
    var envelopes = lines.stream().map(Line::envelope).filter(viewer::sees).toList();
    witness.shows(viewer, ids(envelopes));
    var seen = witness.seen(ids(envelopes), known(viewer));
    var texts = contents.of(ids(envelopes.stream().filter(viewer::reads).toList()));
    return lines.stream().map(line -> shown(viewer, line, texts, seen)).toList();
  }

  /** Until when its reader may know of what others saw; null for all. */
  private Instant known(Viewer viewer) {
    return viewer.hasLeft()
        ? reader
            .envelopes(viewer.relationship(), viewer.upTo(), viewer.upTo())
            .getFirst()
            .stamp()
            .recordedAt()
        : null;
  }

  private static Shown shown(
      Viewer viewer, Line line, Map<UUID, Content> texts, Map<UUID, Seen> seen) {
    var envelope = line.envelope();
    if (!viewer.sees(envelope)) {
      return new Shown(envelope.revision(), line.leaf(), null, null, false, Seen.BY_NOBODY);
    }
    return new Shown(
        envelope.revision(),
        line.leaf(),
        envelope,
        texts.get(envelope.id()),
        viewer.reads(envelope) && !texts.containsKey(envelope.id()),
        seen.getOrDefault(envelope.id(), Seen.BY_NOBODY));
  }

  private static List<UUID> ids(List<Envelope> envelopes) {
    return envelopes.stream().map(Envelope::id).toList();
  }
}
