/**
 * What an event means for the fund that the other side holds. The rules tell it, with no number of
 * any trust policy in it; {@code trust} computes.
 */
package nl.vertrouwensfonds.domain.effect;
