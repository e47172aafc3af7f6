package nl.vertrouwensfonds.api.commitments;

import java.time.Instant;
import java.util.List;
import nl.vertrouwensfonds.views.commitments.CommitmentView.Promises;

/** Some of a relationship's commitments, as they stood at an instant. */
public record CommitmentList(
    Instant at,
    boolean settled,
    boolean provisional,
    long revision,
    List<CommitmentBody> commitments) {

  static CommitmentList of(Promises found) {
    var asked = found.asked();
    return new CommitmentList(
        asked.at(),
        asked.settled(),
        asked.provisional(),
        asked.revision(),
        found.promises().stream().map(CommitmentBody::of).toList());
  }

  /** Behind which revision the next page begins. */
  static long last(Promises found) {
    return found.promises().getLast().events().getFirst().revision();
  }
}
