package nl.vertrouwensfonds.api.feed;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import nl.vertrouwensfonds.api.bodies.EventBody;
import nl.vertrouwensfonds.domain.event.Envelope;

/**
 * An event for programs elsewhere (CloudEvents 1.0, JSON format). No text of anybody is in it.
 *
 * @param source the relationship in whose log it stands; with {@code id} it names the event
 * @param subject its place in that log
 * @param time when it was written down
 * @param sequence its revision, with zeros before it: within one source the order of texts is that
 *     of the log (extension {@code sequence})
 * @param partitionkey the relationship: what has the same is in order (extension {@code
 *     partitioning})
 */
public record CloudEvent(
    String specversion,
    UUID id,
    String source,
    String type,
    String subject,
    Instant time,
    String datacontenttype,
    String sequence,
    UUID partitionkey,
    Told data) {

  /** Before the name of an event: whose it is. */
  public static final String NAMESPACE = "nl.vertrouwensfonds.";

  /**
   * @param href where it is read, with the words that belong to it
   * @param event its envelope, as it is shown there
   */
  public record Told(String href, EventBody event) {}

  public static CloudEvent of(Envelope envelope) {
    var event = EventBody.of(envelope);
    String source = "/relationships/" + envelope.relationship();
    String subject = "events/" + envelope.revision();
    return new CloudEvent(
        "1.0",
        envelope.id(),
        source,
        NAMESPACE + event.type(),
        subject,
        envelope.stamp().recordedAt(),
        "application/json",
        String.format(Locale.ROOT, "%016d", envelope.revision()),
        envelope.relationship(),
        new Told(source + "/" + subject, event));
  }
}
