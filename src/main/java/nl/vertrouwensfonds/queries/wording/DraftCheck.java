package nl.vertrouwensfonds.queries.wording;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.access.Viewer;
import nl.vertrouwensfonds.domain.command.Command;
import nl.vertrouwensfonds.domain.relationship.Decision;
import nl.vertrouwensfonds.domain.rule.Moment;
import nl.vertrouwensfonds.domain.rule.Refusal;
import nl.vertrouwensfonds.domain.rule.Rule;
import nl.vertrouwensfonds.log.Contents;
import nl.vertrouwensfonds.queries.asof.Snapshots;

/** Whether a draft would be accepted for recording, before it is sent. Nothing is stored. */
@ApplicationScoped
public class DraftCheck {

  private static final UUID NOBODY = new UUID(0, 0);

  private final Snapshots snapshots;
  private final Contents contents;
  private final InstantSource clock;

  DraftCheck(Snapshots snapshots, Contents contents, InstantSource clock) {
    this.snapshots = snapshots;
    this.contents = contents;
    this.clock = clock;
  }

  /** What would stand in its way; empty when nothing does. */
  public Optional<Refusal> refusal(Viewer viewer, Command draft, Optional<Instant> occurredAt) {
    if (!(viewer instanceof Viewer.AtTable seat)) {
      return Optional.of(Rule.NOT_YOURS.refusal("outside"));
    }
    var relationship = snapshots.last(viewer).replay().relationship();
    var decision =
        relationship.decide(
            draft,
            seat.participant(),
            new Moment(clock.instant(), occurredAt),
            () -> NOBODY,
            () -> contents.names(relationship.parties().absent()));
    return decision instanceof Decision.Refused refused
        ? Optional.of(refused.refusal())
        : Optional.empty();
  }
}
