package nl.vertrouwensfonds.views.trust;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.vertrouwensfonds.access.Viewer;
import nl.vertrouwensfonds.access.Witness;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachReported;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentMade;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.log.Contents;

/** What breaches and commitments are about, in people's own words. Reading it is witnessed. */
@ApplicationScoped
class Subjects {

  private final Contents contents;
  private final Witness witness;

  Subjects(Contents contents, Witness witness) {
    this.contents = contents;
    this.witness = witness;
  }

  /** Of those that one side answers for, by id, as far as they may be read. */
  Map<UUID, String> of(Viewer viewer, List<Envelope> log, Side trustee) {
    var readable =
        log.stream().filter(it -> isOf(trustee, it) && viewer.reads(it)).map(Envelope::id).toList();
    witness.saw(viewer, readable);
    var texts = new HashMap<UUID, String>();
    contents.of(readable).forEach((id, it) -> texts.put(id, it.fields().get("what")));
    return texts;
  }

  private static boolean isOf(Side trustee, Envelope it) {
    return switch (it.data()) {
      case BreachReported reported -> reported.responsible() == trustee;
      case CommitmentMade made -> made.owner() == trustee;
      default -> false;
    };
  }
}
