/**
 * One client with one supplier: the state of all subjects together, and the first command of every
 * log. Everything goes through here, so each command meets each rule, and each event is put in its
 * place once.
 */
package nl.vertrouwensfonds.domain.relationship;
