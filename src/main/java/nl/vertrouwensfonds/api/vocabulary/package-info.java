/** The words for whatever has a name in bodies and answers, open to everybody. */
package nl.vertrouwensfonds.api.vocabulary;
