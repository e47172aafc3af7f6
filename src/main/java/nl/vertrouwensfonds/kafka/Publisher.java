package nl.vertrouwensfonds.kafka;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.HashSet;
import java.util.Set;
import nl.vertrouwensfonds.access.Caller;
import nl.vertrouwensfonds.access.Caller.Function;
import nl.vertrouwensfonds.feed.FeedEvent;
import nl.vertrouwensfonds.feed.FeedFilter;
import nl.vertrouwensfonds.feed.FeedReader;
import org.jboss.logging.Logger;

/** Tells a broker what the feed tells the operator, from where it was left. */
final class Publisher {

  private static final Logger LOG = Logger.getLogger(Publisher.class);

  /** Whoever can read the topic is not asked who he is: it holds what the operator may see. */
  private static final Caller READER = new Caller("", "", "", Function.OPERATOR);

  private static final FeedFilter ALL = new FeedFilter(Set.of(), null);
  private static final int TOGETHER = 500;

  /** Longer than {@link Sender} waits. */
  private static final int SECONDS = 60;

  private final FeedReader reader;
  private final SentPosition position;
  private final Sender sender;
  private final KafkaMeasures measures;

  /** Those that the broker refuses as they are; emptied when it has them. */
  private final Set<Long> tooLarge = new HashSet<>();

  Publisher(FeedReader reader, SentPosition position, Sender sender, KafkaMeasures measures) {
    this.reader = reader;
    this.position = position;
    this.sender = sender;
    this.measures = measures;
  }

  /**
   * Sends some events, when there are any and nobody else is at it. No connection is held while it
   * is looked for a broker.
   *
   * @return whether there may be more
   * @throws NotSent when the broker does not say that it has them; the position stays
   */
  boolean step() {
    sender.open();
    try {
      return position.lag() > 0
          && QuarkusTransaction.requiringNew().timeout(SECONDS).call(this::sent);
    } catch (NotSent failed) {
      if (failed.isTooLarge() && tooLarge.add(failed.position)) {
        return true;
      }
      throw failed;
    }
  }

  private boolean sent() {
    var from = position.lock();
    if (from.isEmpty()) {
      return false;
    }
    var page = reader.page(READER, ALL, from.get(), TOGETHER);
    if (!page.events().isEmpty()) {
      sender.send(page.events().stream().map(this::message).toList());
    }
    position.move(page.next());
    measures.sent(page.events().size(), tooLarge.size());
    tooLarge.forEach(it ->
        LOG.warnf(
            "the event at position %s is too large for Kafka, which was sent where it is read",
            it));
    tooLarge.clear();
    return page.more();
  }

  private Message message(FeedEvent event) {
    return tooLarge.contains(event.position()) ? Message.cut(event) : Message.whole(event);
  }
}
