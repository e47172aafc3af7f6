package nl.vertrouwensfonds.cli.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;

/**
 * A commitment that the service knows, and what was done to it so far. When it was assessed tells
 * how, too: kept is never found later than on the due day, missed never before the day after.
 */
record Noted(String id, Promise promise, Map<Deed, Instant> deeds) {

  /** What makes two promises the same promise. */
  record Promise(String what, String measure, Size size, LocalDate due, Instant made) {

    static Promise of(Row row, Instant made) {
      return new Promise(row.what(), row.measure(), row.size(), row.due(), made);
    }
  }

  static Noted of(JsonNode it) {
    var deeds = new EnumMap<Deed, Instant>(Deed.class);
    for (var event : it.path("history")) {
      var occurredAt = Instant.parse(event.path("occurredAt").asText());
      Deed.of(event.path("type").asText()).ifPresent(deed -> deeds.put(deed, occurredAt));
    }
    var promise =
        new Promise(
            it.path("what").asText(),
            it.path("measure").asText(),
            Size.valueOf(it.path("size").asText().toUpperCase()),
            LocalDate.parse(it.path("due").asText()),
            deeds.get(Deed.MADE));
    return new Noted(it.path("id").asText(), promise, deeds);
  }

  /** Whether everything done so far is among these acts of one row. */
  boolean isPartOf(List<Act> acts) {
    var said = new HashMap<Deed, Instant>();
    acts.forEach(act -> said.put(act.deed(), act.at()));
    return said.entrySet().containsAll(deeds.entrySet());
  }
}
