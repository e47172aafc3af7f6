/**
 * Bearer tokens: those the service signs itself, and whose tokens it believes.
 *
 * <p>Uses {@code boot.data}, where the key is kept. The secret half of the key leaves neither that
 * folder nor this process.
 */
package nl.vertrouwensfonds.boot.tokens;
