/**
 * Refusals and failures as problem documents (RFC 9457) in Dutch and English. Every code has a text
 * in both.
 */
package nl.vertrouwensfonds.api.problem;
