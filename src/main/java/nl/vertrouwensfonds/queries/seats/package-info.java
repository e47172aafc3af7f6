/** Where whoever asks sits, for questions over many relationships at once. */
package nl.vertrouwensfonds.queries.seats;
