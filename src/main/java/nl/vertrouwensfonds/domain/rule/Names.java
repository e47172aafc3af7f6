package nl.vertrouwensfonds.domain.rule;

import java.util.Map;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Content;

/** What is read of people's texts at the door, and never kept in the state. */
@FunctionalInterface
public interface Names {

  /** The names of those who are spoken of and are not at the table. */
  Map<UUID, String> absent();

  /** What was written beside an event, to be written again beside another; empty when erased. */
  default Content written(UUID event) {
    return Content.EMPTY;
  }
}
