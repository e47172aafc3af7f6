/**
 * The score: policies, the fund that each side holds in the other, the ledger that explains it, and
 * the forecast.
 *
 * <p>Uses {@code domain} and the JDK. Everything is a function of effects, a policy and an instant,
 * so the same log under the same policy always gives the same balance: from 0 to 100, empty while
 * there is no evidence. The postings of a ledger add up to it.
 */
package nl.vertrouwensfonds.trust;
