/**
 * All that is in the database of an older PostgreSQL, in one of this PostgreSQL.
 *
 * <p>Uses {@code boot.data} and {@code boot.postgres}. It reads the older one, and writes nothing
 * in it.
 */
package nl.vertrouwensfonds.boot.upgrade;
