/** Subscriptions of an organisation to what happens, and what became of what they were told. */
package nl.vertrouwensfonds.api.webhooks;
