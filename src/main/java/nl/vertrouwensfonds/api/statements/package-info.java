/** What people say to each other, and how they say that they work. */
package nl.vertrouwensfonds.api.statements;
