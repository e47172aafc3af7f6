/**
 * Checkpoints and proofs over HTTP: what a party keeps, and holds against whoever keeps the log.
 */
package nl.vertrouwensfonds.api.proofs;
