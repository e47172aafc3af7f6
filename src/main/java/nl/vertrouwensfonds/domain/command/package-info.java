/**
 * What somebody at the table asks for, one file for each subject. They stand together, apart from
 * their rules, because Java seals a hierarchy within one package only. Holds no rule.
 */
package nl.vertrouwensfonds.domain.command;
