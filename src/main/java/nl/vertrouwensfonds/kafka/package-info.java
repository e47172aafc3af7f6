/**
 * Sends what the feed tells the operator to a topic of Kafka, where one is set; see {@code
 * src/main/docs/kafka.md}.
 *
 * <p>{@link nl.vertrouwensfonds.kafka.Publisher} reads the feed from a position that the database
 * keeps, sends some events, waits until the broker has all of them, and moves the position. Of
 * several servers one does it at a time, the one that has the lock of the position's row. Who dies
 * in between has sent events that are sent again: they come at least once, and are known by their
 * position. What a producer has sent of a partition never has a hole ({@link
 * nl.vertrouwensfonds.kafka.Sender}), whatever fails, so that whoever drops what is not behind the
 * last position of its partition drops doubles and nothing else.
 *
 * <p>While a broker is away nothing is kept in memory, and no connection to the database is held.
 *
 * <p>Uses {@code domain}, {@code log}, {@code access} and {@code feed}.
 */
package nl.vertrouwensfonds.kafka;
