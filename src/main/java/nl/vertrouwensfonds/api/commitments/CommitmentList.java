package nl.vertrouwensfonds.api.commitments;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import nl.vertrouwensfonds.api.bodies.AsOfBody;
import nl.vertrouwensfonds.queries.commitments.CommitmentView.Promises;

/** Some of a relationship's commitments, as they stood at an instant. */
public record CommitmentList(@JsonUnwrapped AsOfBody asOf, List<CommitmentBody> commitments) {

  static CommitmentList of(Promises found) {
    return new CommitmentList(
        AsOfBody.of(found.asOf()), found.promises().stream().map(CommitmentBody::of).toList());
  }

  /** Behind which revision the next page begins. */
  static long last(Promises found) {
    return found.promises().getLast().events().getFirst().revision();
  }
}
