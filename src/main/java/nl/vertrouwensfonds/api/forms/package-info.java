/**
 * The form of an act: the JSON Schema of its body, as the contract has it, with what is known
 * filled in and its words in the reader's language. There is no second list of rules.
 */
package nl.vertrouwensfonds.api.forms;
