package nl.vertrouwensfonds.feed;

import nl.vertrouwensfonds.domain.event.Envelope;

/** How an event is written for those outside. */
public interface Rendering {

  /** JSON without line breaks. */
  String json(Envelope envelope);
}
