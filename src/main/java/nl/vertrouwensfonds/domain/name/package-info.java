/** What people are called, and how they are named in a text. */
package nl.vertrouwensfonds.domain.name;
