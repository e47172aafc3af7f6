/**
 * A PostgreSQL that comes with the service and keeps what is written to it.
 *
 * <p>Uses {@code boot.data}. Whoever holds the lock on the data folder owns everything in it, so
 * cleaning up after a server that was killed never disturbs one that lives.
 */
package nl.vertrouwensfonds.boot.postgres;
