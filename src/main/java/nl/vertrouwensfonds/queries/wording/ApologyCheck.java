package nl.vertrouwensfonds.queries.wording;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.access.Viewer;
import nl.vertrouwensfonds.domain.command.ApologyCommand.OfferApology;
import nl.vertrouwensfonds.domain.event.Event.WithText;
import nl.vertrouwensfonds.domain.relationship.Decision;
import nl.vertrouwensfonds.domain.rule.Moment;
import nl.vertrouwensfonds.domain.rule.Refusal;
import nl.vertrouwensfonds.domain.rule.Rule;
import nl.vertrouwensfonds.log.Contents;
import nl.vertrouwensfonds.queries.asof.Snapshots;
import nl.vertrouwensfonds.queries.wording.Wording.Remark;

/** Whether an apology would be accepted for recording, before it is spent. Nothing is stored. */
@ApplicationScoped
public class ApologyCheck {

  private static final UUID NOBODY = new UUID(0, 0);

  /**
   * @param refusal what would stand in its way; empty when nothing does
   * @param remarks on its wording, which never stands in its way
   */
  public record Checked(Optional<Refusal> refusal, List<Remark> remarks) {}

  private final Snapshots snapshots;
  private final Contents contents;
  private final InstantSource clock;

  ApologyCheck(Snapshots snapshots, Contents contents, InstantSource clock) {
    this.snapshots = snapshots;
    this.contents = contents;
    this.clock = clock;
  }

  public Checked check(
      Viewer viewer, OfferApology draft, Optional<Instant> occurredAt, Locale language) {
    String text = draft.content().fields().getOrDefault(WithText.TEXT, "");
    return new Checked(
        refusal(viewer, draft, new Moment(clock.instant(), occurredAt)),
        Wording.remarks(text, language));
  }

  private Optional<Refusal> refusal(Viewer viewer, OfferApology draft, Moment moment) {
    if (!(viewer instanceof Viewer.AtTable seat)) {
      return Optional.of(Rule.NOT_YOURS.refusal("outside"));
    }
    var relationship = snapshots.last(viewer).replay().relationship();
    var decision =
        relationship.decide(
            draft,
            seat.participant(),
            moment,
            () -> NOBODY,
            () -> contents.names(relationship.parties().absent()));
    return decision instanceof Decision.Refused refused
        ? Optional.of(refused.refusal())
        : Optional.empty();
  }
}
