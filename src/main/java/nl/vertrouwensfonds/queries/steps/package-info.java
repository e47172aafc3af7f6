/** Breaches, and how far each of their steps has come. */
package nl.vertrouwensfonds.queries.steps;
