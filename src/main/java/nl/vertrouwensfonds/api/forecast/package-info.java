/** What is expected, and how both balances would go on. */
package nl.vertrouwensfonds.api.forecast;
