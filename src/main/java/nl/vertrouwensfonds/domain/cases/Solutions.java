package nl.vertrouwensfonds.domain.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.AgreementEvent.Way;

/** The ways out that were thought of, and what was made of them. */
public final class Solutions {

  /**
   * A way out.
   *
   * @param objective which it serves, or null
   */
  public record Option(UUID id, Side by, Way way, UUID objective, Instant proposedAt) {}

  private final Map<UUID, Option> options = new LinkedHashMap<>();
  private final Map<UUID, Agreement> agreements = new LinkedHashMap<>();

  public Collection<Option> options() {
    return List.copyOf(options.values());
  }

  public Collection<Agreement> agreements() {
    return List.copyOf(agreements.values());
  }

  Optional<Option> option(UUID id) {
    return Optional.ofNullable(options.get(id));
  }

  Optional<Agreement> agreement(UUID id) {
    return Optional.ofNullable(agreements.get(id));
  }

  void put(Option option) {
    options.put(option.id(), option);
  }

  void put(Agreement agreement) {
    agreements.put(agreement.id(), agreement);
  }

  boolean has(UUID thing) {
    return options.containsKey(thing) || agreements.containsKey(thing);
  }
}
