package nl.vertrouwensfonds.audit;

import java.util.HashSet;
import java.util.Set;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.CosignerKeyRegistered;

/** The keys by which sides sign, as the events of a log name them. */
final class RegisteredKeys {

  private record OfSide(String side, String key) {}

  private final Set<OfSide> all = new HashSet<>();

  /** Takes in an event, which may register one. */
  void take(Envelope it) {
    if (it.data() instanceof CosignerKeyRegistered registered) {
      all.add(new OfSide(it.by().side().name(), registered.key()));
    }
  }

  boolean has(String side, String key) {
    return all.contains(new OfSide(side, key));
  }
}
