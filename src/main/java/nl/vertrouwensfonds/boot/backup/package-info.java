/**
 * Base backups of the embedded database beside the archive of its write-ahead log, all in one
 * folder.
 *
 * <p>Uses {@code boot.data} and {@code boot.postgres}. A backup is complete under its name, or it
 * has another one, whenever the process is killed.
 */
package nl.vertrouwensfonds.boot.backup;
