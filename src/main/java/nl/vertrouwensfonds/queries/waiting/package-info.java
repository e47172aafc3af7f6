/** What waits for whom, over all relationships of whoever asks. */
package nl.vertrouwensfonds.queries.waiting;
