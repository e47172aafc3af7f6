/** The contract, served as it was written. */
package nl.vertrouwensfonds.api.contract;
