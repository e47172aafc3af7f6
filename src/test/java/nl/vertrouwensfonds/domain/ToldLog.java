package nl.vertrouwensfonds.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.vertrouwensfonds.domain.event.Envelope;

/**
 * A log that a random walk told, with what was written beside its events.
 *
 * @param client a participant of the client's side
 * @param supplier one of the supplier's
 */
public record ToldLog(List<Envelope> log, Map<UUID, Content> contents, UUID client, UUID supplier) {

  /** One of many, each through other rooms. */
  public static ToldLog walked(Walker walker, int number, int acts) {
    var walk = number % 4 == 0 ? Walk.told(walker) : new Walk(walker);
    for (int act = 0; act < acts; act++) {
      walk.step(Road.of(number, act));
    }
    var contents = new HashMap<UUID, Content>();
    walk.story.log().forEach(it -> contents.put(it.id(), walk.story.content(it.id())));
    return new ToldLog(
        List.copyOf(walk.story.log()), contents, walk.story.client(), walk.story.supplier());
  }
}
