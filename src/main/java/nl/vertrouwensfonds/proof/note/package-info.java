/**
 * Signed notes as C2SP has them (https://c2sp.org/signed-note, tlog-checkpoint, tlog-cosignature):
 * texts, keys and signatures. Uses the JDK alone.
 */
package nl.vertrouwensfonds.proof.note;
