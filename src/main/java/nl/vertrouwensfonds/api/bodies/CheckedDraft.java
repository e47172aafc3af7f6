package nl.vertrouwensfonds.api.bodies;

import java.util.List;
import nl.vertrouwensfonds.api.problem.Problem;

/**
 * What would come of a draft.
 *
 * @param recordable whether it would be recorded as it is
 * @param refusal what stands in its way; absent when nothing does
 * @param remarks on its wording; they never stand in its way
 */
public record CheckedDraft(boolean recordable, Problem refusal, List<Remark> remarks) {

  /**
   * A turn of phrase that takes back what the draft should say.
   *
   * @param field of the body, such as {@code ownFault}
   * @param start of the phrase in that field, in code points; {@code end} is behind it
   * @param why what a reader hears in it
   * @param better a way to say it that is heard otherwise
   */
  public record Remark(
      String kind, String field, String phrase, int start, int end, String why, String better) {}
}
