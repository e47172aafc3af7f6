/** Bearer tokens: those the service signs itself, and whose tokens it believes. */
package nl.vertrouwensfonds.boot.tokens;
