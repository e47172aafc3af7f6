/**
 * The folder in which one server keeps everything that outlives it, and the error that says why it
 * cannot.
 *
 * <p>Uses no other folder. A secret stands complete under its name, or not at all, whenever the
 * process is killed.
 */
package nl.vertrouwensfonds.boot.data;
