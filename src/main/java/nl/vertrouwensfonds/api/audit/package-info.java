/** What whoever runs the service asks of the logs it keeps. */
package nl.vertrouwensfonds.api.audit;
