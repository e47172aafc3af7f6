package nl.vertrouwensfonds.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.event.Event.WithName;
import nl.vertrouwensfonds.log.codec.ContentJson;

/** Reads what people wrote. It knows nothing of who may read what: its callers do. */
@ApplicationScoped
public class Contents {

  private final ContentRepository rows;

  Contents(ContentRepository rows) {
    this.rows = rows;
  }

  /** The contents of these events; what was erased is absent. */
  public Map<UUID, Content> of(Collection<UUID> events) {
    if (events.isEmpty()) {
      return Map.of();
    }
    return rows.list("event in ?1", events).stream()
        .collect(Collectors.toMap(row -> row.event, row -> ContentJson.read(row.body)));
  }

  /** The names that these events gave somebody; an erased one is absent. */
  public Map<UUID, String> names(Collection<UUID> events) {
    var names = new HashMap<UUID, String>();
    of(events)
        .forEach((event, content) ->
            Optional.ofNullable(content.fields().get(WithName.NAME))
                .ifPresent(name -> names.put(event, name)));
    return names;
  }
}
