/**
 * What people see of a command: messages in their language, questions, progress, charts.
 *
 * <p>Uses no other folder. Every text is there in Dutch and in English.
 */
package nl.vertrouwensfonds.cli.terminal;
