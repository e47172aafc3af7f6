/**
 * Cases: what is done in them, and their file, for programs and as a page to print. Nothing that
 * was said in confidence gets on paper.
 */
package nl.vertrouwensfonds.api.cases;
