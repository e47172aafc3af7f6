/**
 * What requests and answers have in common: who calls, what a command brings along, caching, pages.
 * Whoever may not know of a relationship is told 404 before anything is said about the request.
 */
package nl.vertrouwensfonds.api.http;
