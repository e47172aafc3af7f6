/** Whether the rules would have accepted what a log says was accepted. */
package nl.vertrouwensfonds.verify.rules;
