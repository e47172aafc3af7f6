/** Erasing what people wrote. */
package nl.vertrouwensfonds.api.erasures;
