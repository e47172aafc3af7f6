/**
 * The bytes of events and contents, and back again.
 *
 * <p>An envelope has exactly one form, because its bytes are what is hashed: {@code CanonicalJson}
 * writes it. Names of events carry the version of their shape and never change; an {@link
 * nl.vertrouwensfonds.log.codec.Upcaster} reads an older shape as the present one, and stored bytes
 * are left as they are. There is one golden file for each version, and none is ever rewritten.
 *
 * <p>Uses {@code domain} and Jackson, and knows of no database.
 */
package nl.vertrouwensfonds.log.codec;
