package nl.vertrouwensfonds.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.log.codec.ContentJson;

/** Reads what people wrote. */
@ApplicationScoped
public class Contents implements WrittenTexts {

  private final ContentRepository rows;

  Contents(ContentRepository rows) {
    this.rows = rows;
  }

  @Override
  public Map<UUID, Content> of(Collection<UUID> events) {
    if (events.isEmpty()) {
      return Map.of();
    }
    return rows.list("event in ?1", events).stream()
        .collect(Collectors.toMap(row -> row.event, row -> ContentJson.read(row.body)));
  }
}
