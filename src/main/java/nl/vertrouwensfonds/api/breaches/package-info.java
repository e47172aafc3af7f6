/** Reports of breaches, and the steps as they stand. */
package nl.vertrouwensfonds.api.breaches;
