package nl.vertrouwensfonds.api.commitments;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import nl.vertrouwensfonds.api.bodies.AsOfBody;
import nl.vertrouwensfonds.api.http.Cursor;
import nl.vertrouwensfonds.queries.commitments.CommitmentView.CommitmentStories;

/**
 * Some of a relationship's commitments, as they stood at an instant.
 *
 * @param next the cursor of the next page; absent on the last
 */
public record CommitmentList(
    @JsonUnwrapped AsOfBody asOf, List<CommitmentBody> commitments, String next) {

  static CommitmentList of(CommitmentStories found) {
    return new CommitmentList(
        AsOfBody.of(found.asOf()),
        found.promises().map(CommitmentBody::of).items(),
        Cursor.next(found.promises(), it -> it.events().getFirst().revision()));
  }
}
