/**
 * Tells organisations elsewhere what happens, by the Standard Webhooks specification 1.0.
 *
 * <p>A <em>lane</em> is a subscription and one relationship. {@link
 * nl.vertrouwensfonds.webhooks.Lanes} knows how far each was told; whoever has its lease, on
 * whichever server, tells it one event after another, so that the order is kept within a
 * relationship and no lane waits for another. Who dies holding a lease has told an event at most
 * once more than it was noted: the next one sends it again, under the same id.
 *
 * <p>Uses {@code domain}, {@code log}, {@code access} and {@code feed}.
 */
package nl.vertrouwensfonds.webhooks;
