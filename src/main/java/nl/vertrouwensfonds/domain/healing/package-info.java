/**
 * How far a proven breach has come on its way to be healed. Computed from instants and counts
 * alone; no policy can heal or un-heal anything.
 */
package nl.vertrouwensfonds.domain.healing;
