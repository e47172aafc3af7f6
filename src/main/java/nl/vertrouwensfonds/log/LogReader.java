package nl.vertrouwensfonds.log;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.Event;
import nl.vertrouwensfonds.log.codec.Codec;

/** Reads the log as it was written. It knows nothing of who may see what: its callers do. */
@ApplicationScoped
public class LogReader {

  private static final int CHUNK = 1000;

  /** A line of the log: what it says and its leaf hash. */
  public record Line(Envelope envelope, byte[] leaf) {}

  private final EventRepository rows;

  LogReader(EventRepository rows) {
    this.rows = rows;
  }

  /** The lines of revisions {@code first} to {@code last}, both included, in order. */
  public List<Line> lines(UUID relationship, long first, long last) {
    return rows(relationship, first, last).stream().map(LogReader::line).toList();
  }

  /** The envelopes of revisions {@code first} to {@code last}, both included, in order. */
  public List<Envelope> envelopes(UUID relationship, long first, long last) {
    return lines(relationship, first, last).stream().map(Line::envelope).toList();
  }

  /** Hands over every line from {@code first} to {@code last}, in order, some at a time. */
  public void forEach(UUID relationship, long first, long last, Consumer<Line> each) {
    for (long from = first; from <= last; from += CHUNK) {
      lines(relationship, from, Math.min(last, from + CHUNK - 1)).forEach(each);
    }
  }

  /** The last revision that counts at an instant, the instant included; 0 before the first. */
  public long revisionAt(UUID relationship, Instant at) {
    return rows.find(
            "relationship = ?1 and effectiveAt <= ?2",
            Sort.descending("effectiveAt", "revision"),
            relationship,
            at)
        .firstResultOptional()
        .map(row -> row.revision)
        .orElse(0L);
  }

  /** The revision at which a thing was made in this relationship, by an event of that type. */
  public Optional<Long> madeAt(UUID relationship, UUID thing, Class<? extends Event> by) {
    var names = Codec.CURRENT.names(by);
    return rows.find("id = ?1 and relationship = ?2 and type in ?3", thing, relationship, names)
        .firstResultOptional()
        .map(row -> row.revision);
  }

  /** The leaf hash at a revision, when the log is that long. */
  Optional<byte[]> leaf(UUID relationship, long revision) {
    return rows.findByIdOptional(new EventRow.Key(relationship, revision)).map(row -> row.leaf);
  }

  private List<EventRow> rows(UUID relationship, long first, long last) {
    return rows.list(
        "relationship = ?1 and revision between ?2 and ?3",
        Sort.by("revision"),
        relationship,
        first,
        last);
  }

  static Line line(EventRow row) {
    return new Line(Codec.CURRENT.read(row.envelope), row.leaf);
  }
}
