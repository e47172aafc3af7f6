/**
 * Reports that trust was broken, and the steps that heal a proven one: apology, explanation,
 * remedy. What a step heals counts once the step before it has been taken.
 */
package nl.vertrouwensfonds.domain.breach;
