/** Trust policies, open to everybody. */
package nl.vertrouwensfonds.api.policies;
