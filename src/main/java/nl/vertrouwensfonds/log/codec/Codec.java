package nl.vertrouwensfonds.log.codec;

import java.io.IOException;
import java.time.DateTimeException;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.vertrouwensfonds.domain.CorruptLog;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.Event;

/** Envelopes to bytes and back. The bytes are what is hashed, so one envelope has one form. */
public final class Codec {

  /** The shapes that the service writes today; there are no older ones yet. */
  public static final Codec CURRENT = new Codec(List.of());

  private final Map<String, Upcaster> upcasters;
  private final Shapes shapes;

  public Codec(List<Upcaster> upcasters) {
    this.upcasters =
        upcasters.stream().collect(Collectors.toMap(Upcaster::from, Function.identity()));
    this.shapes = new Shapes(this.upcasters);
  }

  /** The stored name of an event, with its version. */
  public static String name(Event event) {
    return EventNames.of(event.getClass());
  }

  /**
   * Every name under which events of this type stand in logs: the present version and all older.
   */
  public Set<String> names(Class<? extends Event> type) {
    var names = new LinkedHashSet<String>();
    var latest = new ArrayDeque<>(List.of(EventNames.of(type)));
    while (!latest.isEmpty()) {
      String name = latest.remove();
      if (names.add(name)) {
        upcasters.values().stream()
            .filter(it -> it.to().equals(name))
            .map(Upcaster::from)
            .forEach(latest::add);
      }
    }
    return names;
  }

  /** The same by the present name of the type; empty when no event is called so. */
  public Set<String> names(String present) {
    var type = EventNames.type(present);
    return type == null ? Set.of() : names(type);
  }

  public byte[] write(Envelope envelope) {
    return EnvelopeWriter.write(envelope, name(envelope.data()));
  }

  /**
   * @throws CorruptLog when the bytes are no envelope of a shape that is known
   */
  public Envelope read(byte[] bytes) {
    return read(bytes, null);
  }

  /**
   * The same, faster, of an envelope whose type is told beside it.
   *
   * @throws CorruptLog also when it has another type
   */
  public Envelope read(byte[] bytes, String type) {
    try {
      return new EnvelopeReader(shapes, type).read(bytes);
    } catch (IOException | IllegalArgumentException | DateTimeException e) {
      throw new CorruptLog("an event cannot be read: " + e.getMessage(), e);
    }
  }
}
