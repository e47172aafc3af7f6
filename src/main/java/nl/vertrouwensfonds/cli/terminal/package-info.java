/** What people see of a command: words in their language, questions, progress, charts. */
package nl.vertrouwensfonds.cli.terminal;
