/**
 * Headers that hold a list (RFC 9110, section 5.6.1), read in one way: lines of one name are one
 * list, what is empty says nothing, and what has no known form is dropped without the rest. What
 * the libraries here do instead is refuse the whole, overlook {@code q=0}, or cut a quoted text in
 * two.
 */
package nl.vertrouwensfonds.api.headers;
