package nl.vertrouwensfonds.domain.rule;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.name.Name;

/** What is read of people's texts at the door, and never kept in the state. */
@FunctionalInterface
public interface Names {

  /** The names of those who are spoken of and are not at the table. */
  Map<UUID, Name> absent();

  /** The names of those who are at the table, and of who is asked to lead. */
  default List<Name> seated() {
    return List.of();
  }

  /** What was written beside an event, to be written again beside another; empty when erased. */
  default Content written(UUID event) {
    return Content.EMPTY;
  }
}
