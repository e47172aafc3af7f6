package nl.vertrouwensfonds.log;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.event.Event.WithName;
import nl.vertrouwensfonds.domain.name.Name;

/** What people wrote. It knows nothing of who may read what: its callers do. */
public interface WrittenTexts {

  /** The contents of these events; what was erased is absent. */
  Map<UUID, Content> of(Collection<UUID> events);

  /** How those are called to whom these events gave a name; who was erased is absent. */
  default Map<UUID, Name> people(Collection<UUID> events) {
    var people = new HashMap<UUID, Name>();
    of(events)
        .forEach((event, content) -> Name.of(content).ifPresent(name -> people.put(event, name)));
    return people;
  }

  /** The names that these events gave somebody; an erased one is absent. */
  default Map<UUID, String> names(Collection<UUID> events) {
    var names = new HashMap<UUID, String>();
    of(events)
        .forEach((event, content) ->
            Optional.ofNullable(content.fields().get(WithName.NAME))
                .ifPresent(name -> names.put(event, name)));
    return names;
  }
}
