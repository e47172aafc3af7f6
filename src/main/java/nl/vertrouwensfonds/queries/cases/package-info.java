/**
 * The file of a case. Whoever is asked to lead it sees that case, and of it no more than what it
 * takes to decide.
 */
package nl.vertrouwensfonds.queries.cases;
