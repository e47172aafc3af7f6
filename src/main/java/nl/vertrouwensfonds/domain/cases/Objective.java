package nl.vertrouwensfonds.domain.cases;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Side;

/** A shared aim, which both sides have to make their own. */
public record Objective(UUID id, Side by, Instant proposedAt, Set<Side> adoptedBy) {

  public Objective {
    adoptedBy = Set.copyOf(adoptedBy);
  }

  public boolean adopted() {
    return adoptedBy.size() == 2;
  }

  Objective adopted(Side side) {
    var more = EnumSet.of(side);
    more.addAll(adoptedBy);
    return new Objective(id, by, proposedAt, more);
  }
}
