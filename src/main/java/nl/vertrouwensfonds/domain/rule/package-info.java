/**
 * What rules are made of: who acts and when, verdicts, refusals, and the numbers of the first set
 * of rules. Uses only events and commands, so every subject can use it. The code of a rule is part
 * of the contract with callers and never changes.
 */
package nl.vertrouwensfonds.domain.rule;
