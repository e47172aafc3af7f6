/**
 * What both sides agree or differ on about the score: the policy, contests, ratings. Beside the
 * score, never in it.
 */
package nl.vertrouwensfonds.domain.score;
