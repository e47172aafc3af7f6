/** The log, page by page. */
package nl.vertrouwensfonds.api.events;
