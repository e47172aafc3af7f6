/** How JSON is read and written. What is not understood is refused, never ignored. */
package nl.vertrouwensfonds.api.json;
