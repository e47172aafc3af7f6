/** Parts of requests and answers that several subjects share, and the limits of texts and dates. */
package nl.vertrouwensfonds.api.bodies;
