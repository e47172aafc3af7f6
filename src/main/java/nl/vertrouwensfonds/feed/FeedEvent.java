package nl.vertrouwensfonds.feed;

import nl.vertrouwensfonds.domain.event.Envelope;

/** An event in its place in the feed. It is written once, however many are told of it. */
public final class FeedEvent {

  private final long position;
  private final String type;
  private final Envelope envelope;
  private final Rendering rendering;
  private volatile String json;

  FeedEvent(long position, String type, Envelope envelope, Rendering rendering) {
    this.position = position;
    this.type = type;
    this.envelope = envelope;
    this.rendering = rendering;
  }

  public long position() {
    return position;
  }

  /** The name under which it is stored. */
  public String type() {
    return type;
  }

  public Envelope envelope() {
    return envelope;
  }

  /** As those outside get it. */
  public String json() {
    if (json == null) {
      json = rendering.json(envelope);
    }
    return json;
  }
}
