package nl.vertrouwensfonds.domain.rule;

import java.util.UUID;

/** Where new ids come from. The first event of a thing gives the thing its id. */
@FunctionalInterface
public interface Ids {
  UUID next();
}
