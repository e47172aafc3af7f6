package nl.vertrouwensfonds.domain.rule;

import java.util.Map;
import java.util.UUID;

/**
 * The names of those who are spoken of and are not at the table. Asked for only when a text is
 * read.
 */
@FunctionalInterface
public interface Names {

  Map<UUID, String> absent();
}
