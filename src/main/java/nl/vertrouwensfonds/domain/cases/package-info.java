/**
 * An attempt, led by a neutral, to repair the trust of both sides. One case at a time; what is done
 * in it waits for what comes before: terms, will, conditions, agreements. It moves no fund.
 */
package nl.vertrouwensfonds.domain.cases;
