package nl.vertrouwensfonds.queries.wording;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.access.Viewer;
import nl.vertrouwensfonds.domain.command.Command;
import nl.vertrouwensfonds.domain.party.Mentions.Named;
import nl.vertrouwensfonds.domain.relationship.Decision;
import nl.vertrouwensfonds.domain.rule.Moment;
import nl.vertrouwensfonds.domain.rule.Refusal;
import nl.vertrouwensfonds.domain.rule.Rule;
import nl.vertrouwensfonds.log.Contents;
import nl.vertrouwensfonds.log.SpokenNames;
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

  /**
   * @param refusal what would stand in its way; empty when nothing does
   * @param doubtful who may be named in it and is absent; where that is certain it is refused
   */
  public record Checked(Optional<Refusal> refusal, List<Named> doubtful) {}

  public Checked check(Viewer viewer, Command draft, Optional<Instant> occurredAt) {
    if (!(viewer instanceof Viewer.AtTable seat)) {
      return new Checked(Optional.of(Rule.NOT_YOURS.refusal("outside")), List.of());
    }
    var relationship = snapshots.last(viewer).replay().relationship();
    var names = new SpokenNames(relationship, contents);
    var moment = new Moment(clock.instant(), occurredAt);
    var decision = relationship.decide(draft, seat.participant(), moment, () -> NOBODY, names);
    return new Checked(
        decision instanceof Decision.Refused refused
            ? Optional.of(refused.refusal())
            : Optional.empty(),
        relationship.named(draft, names).stream().filter(it -> !it.sure()).toList());
  }
}
