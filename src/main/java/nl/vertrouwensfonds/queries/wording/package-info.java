/**
 * Whether a draft would be accepted, and what its reader will hear in it. Remarks never stand in
 * its way. What is listened for stands in {@code wording}, a file for each language: patterns of
 * words and word forms. A text either owns what its side did or left undone, or everything that
 * stands in the place of that is pointed out; and in a text that owns, what takes it back.
 */
package nl.vertrouwensfonds.queries.wording;
