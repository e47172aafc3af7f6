/**
 * Questions answered, one folder for each; every one begins in {@code queries.asof}.
 *
 * <p>Uses {@code domain}, {@code trust}, {@code log} and {@code access}; knows nothing of HTTP. A
 * question is asked by a viewer and answered with what that viewer may see. It changes nothing,
 * apart from the note of who has now seen what.
 */
package nl.vertrouwensfonds.queries;
