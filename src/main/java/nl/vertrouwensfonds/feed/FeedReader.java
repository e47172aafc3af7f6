package nl.vertrouwensfonds.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.vertrouwensfonds.access.Caller;
import nl.vertrouwensfonds.access.Tables;
import nl.vertrouwensfonds.access.Viewers;
import nl.vertrouwensfonds.log.Feed;
import nl.vertrouwensfonds.log.Feed.Place;

/** Reads the feed as its reader may see it. What is hidden from him leaves no trace. */
@ApplicationScoped
public class FeedReader {

  private static final int CHUNK = 500;

  /** Whoever asks for what is rare gets a page that is not full, and not an answer that is late. */
  private static final int MOST_CHUNKS = 20;

  private final Feed feed;
  private final Viewers viewers;
  private final Rendering rendering;

  FeedReader(Feed feed, Viewers viewers, Rendering rendering) {
    this.feed = feed;
    this.viewers = viewers;
    this.rendering = rendering;
  }

  /** The last position there is. */
  @Transactional
  public long head() {
    return feed.head();
  }

  /**
   * At most {@code most} events behind a position. The head is read before it is asked where the
   * caller sits: a seat is committed before its event has a position, so no event up to that head
   * is passed over for want of a seat that is there.
   */
  @Transactional
  public FeedPage page(Caller caller, FeedFilter filter, long after, int most) {
    long head = feed.head();
    var known = known(caller, filter);
    var found = new ArrayList<FeedEvent>();
    long at = after;
    for (int chunk = 0; chunk < MOST_CHUNKS; chunk++) {
      var places = feed.behind(at, head, known, CHUNK);
      var tables = viewers.tables(relationships(places));
      for (var place : places) {
        at = place.position();
        visible(caller, filter, place, tables).ifPresent(found::add);
        if (found.size() == most) {
          return new FeedPage(found, at, at < head);
        }
      }
      if (places.size() < CHUNK) {
        return new FeedPage(found, Math.max(head, after), false);
      }
    }
    return new FeedPage(found, at, true);
  }

  /**
   * Of some events of one relationship those that the caller may see.
   *
   * @param most how many are looked at
   */
  @Transactional
  public FeedPage stretch(Caller caller, UUID relationship, long after, long upTo, int most) {
    var places = feed.behind(after, upTo, Optional.of(Set.of(relationship)), most);
    var tables = viewers.tables(Set.of(relationship));
    var visible =
        places.stream().map(this::event).filter(it -> isVisible(caller, it, tables)).toList();
    boolean more = places.size() == most;
    return new FeedPage(visible, more ? places.getLast().position() : upTo, more);
  }

  private Optional<Collection<UUID>> known(Caller caller, FeedFilter filter) {
    var known = viewers.known(caller);
    if (filter.relationship() == null) {
      return known;
    }
    boolean there = known.isEmpty() || known.get().contains(filter.relationship());
    return Optional.of(there ? Set.of(filter.relationship()) : Set.of());
  }

  static Set<UUID> relationships(List<Place> places) {
    return places.stream().map(Place::relationship).collect(Collectors.toSet());
  }

  private Optional<FeedEvent> visible(
      Caller caller, FeedFilter filter, Place place, Tables tables) {
    if (!filter.passes(place)) {
      return Optional.empty();
    }
    var event = event(place);
    return isVisible(caller, event, tables) ? Optional.of(event) : Optional.empty();
  }

  FeedEvent event(Place place) {
    return new FeedEvent(place.position(), place.type(), place.envelope(), rendering);
  }

  /** Whether {@code /relationships/{id}/events} shows it, words apart. */
  static boolean isVisible(Caller caller, FeedEvent event, Tables tables) {
    return tables
        .viewer(caller, event.envelope().relationship())
        .filter(it -> it.sees(event.envelope()))
        .isPresent();
  }
}
