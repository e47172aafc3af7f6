/** What all lists have in common. */
package nl.vertrouwensfonds.queries.paging;
