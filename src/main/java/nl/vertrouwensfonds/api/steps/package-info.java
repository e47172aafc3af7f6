/** Steps that heal a breach: apology, explanation, correction, compensation. */
package nl.vertrouwensfonds.api.steps;
