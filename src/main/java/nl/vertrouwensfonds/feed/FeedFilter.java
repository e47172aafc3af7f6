package nl.vertrouwensfonds.feed;

import java.util.Set;
import java.util.UUID;
import nl.vertrouwensfonds.log.Feed.Place;

/**
 * Which events of the feed are asked for.
 *
 * @param types by their stored names; empty for any
 * @param relationship null for all
 */
public record FeedFilter(Set<String> types, UUID relationship) {

  public boolean passes(Place place) {
    return (types.isEmpty() || types.contains(place.type()))
        && (relationship == null || relationship.equals(place.relationship()));
  }
}
