/**
 * Whether a draft would be accepted, and what its reader will hear in it. Remarks never stand in
 * its way. What is listened for stands in {@code wording}, a file for each language: patterns of
 * words and word forms. The less a text owns of what its side did or left undone, the more of what
 * stands in the place of that is pointed out; in one that owns, only what surely takes it back.
 */
package nl.vertrouwensfonds.queries.wording;
