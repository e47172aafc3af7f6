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
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.log.Contents;

/** What breaches are about, in the words of who reported them. Reading it is witnessed. */
@ApplicationScoped
class BreachTexts {

  private final Contents contents;
  private final Witness witness;

  BreachTexts(Contents contents, Witness witness) {
    this.contents = contents;
    this.witness = witness;
  }

  /** Of the breaches that one side is said to answer for, by id, as far as they may be read. */
  Map<UUID, String> of(Viewer viewer, List<Envelope> log, Side responsible) {
    var reports =
        log.stream()
            .filter(it ->
                it.data() instanceof BreachReported reported
                    && reported.responsible() == responsible
                    && viewer.reads(it))
            .map(Envelope::id)
            .toList();
    witness.saw(viewer, reports);
    var texts = new HashMap<UUID, String>();
    contents.of(reports).forEach((id, it) -> texts.put(id, it.fields().get("what")));
    return texts;
  }
}
