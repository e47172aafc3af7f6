/** What people said and wrote of things, as far as its reader may read it. Reading is witnessed. */
package nl.vertrouwensfonds.queries.words;
