/** What waits for whom, over all relationships of a caller, and where it is done. */
package nl.vertrouwensfonds.api.waiting;
