/** Who is asking. */
package nl.vertrouwensfonds.api.me;
