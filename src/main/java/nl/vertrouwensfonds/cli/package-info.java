/**
 * The command line. It works from outside, through the service's own HTTP, so that the rules of the
 * service hold for it too.
 *
 * <p>Of {@code boot} it uses the settings, the token signer, the clock and the start of the
 * service; of {@code domain} only enums. Nothing depends on it.
 */
package nl.vertrouwensfonds.cli;
