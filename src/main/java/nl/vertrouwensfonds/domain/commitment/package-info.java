/**
 * Promises, what became of them, and how much of what was kept counts. Nobody assesses what he
 * himself promised.
 */
package nl.vertrouwensfonds.domain.commitment;
