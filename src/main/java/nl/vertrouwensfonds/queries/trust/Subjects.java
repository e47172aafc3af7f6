package nl.vertrouwensfonds.queries.trust;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.vertrouwensfonds.access.Viewer;
import nl.vertrouwensfonds.access.Witness;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachAnswered;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachReported;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachRuled;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachWithdrawn;
import nl.vertrouwensfonds.domain.event.CommitmentEvent;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.Event;
import nl.vertrouwensfonds.domain.event.Event.WithWhat;
import nl.vertrouwensfonds.log.Contents;
import nl.vertrouwensfonds.queries.trust.LedgerView.LedgerLine;
import nl.vertrouwensfonds.trust.Posting;

/** What the lines of a ledger are about, in people's own words. Reading them is witnessed. */
@ApplicationScoped
class Subjects {

  private final Contents contents;
  private final Witness witness;

  Subjects(Contents contents, Witness witness) {
    this.contents = contents;
    this.witness = witness;
  }

  /** The postings of one page, with their subjects as far as the viewer may read of them. */
  List<LedgerLine> lines(Viewer viewer, List<Envelope> log, List<Posting> postings) {
    var byId = log.stream().collect(Collectors.toMap(Envelope::id, Function.identity()));
    var texts = texts(viewer, byId, postings);
    return postings.stream()
        .map(it -> {
          Event event = event(it, byId);
          UUID subject = subject(it, event);
          return new LedgerLine(it, event, commitment(it, event), texts.get(subject));
        })
        .toList();
  }

  private Map<UUID, String> texts(Viewer viewer, Map<UUID, Envelope> byId, List<Posting> postings) {
    var readable =
        postings.stream()
            .map(it -> subject(it, event(it, byId)))
            .filter(Objects::nonNull)
            .distinct()
            .filter(it -> viewer.reads(byId.get(it)))
            .toList();
    witness.saw(viewer, readable);
    var texts = new HashMap<UUID, String>();
    contents.of(readable).forEach((id, it) -> texts.put(id, it.fields().get(WithWhat.WHAT)));
    return texts;
  }

  private static Event event(Posting it, Map<UUID, Envelope> byId) {
    return it.event() == null ? null : byId.get(it.event()).data();
  }

  /** A report weighs with others as one, and is told apart by what it is about. */
  private static UUID subject(Posting it, Event event) {
    if (it.breach() != null) {
      return it.breach();
    }
    return switch (event) {
      case CommitmentEvent _ -> commitment(it, event);
      case BreachReported _ -> it.event();
      case BreachAnswered answered -> answered.breach();
      case BreachRuled ruled -> ruled.breach();
      case BreachWithdrawn withdrawn -> withdrawn.breach();
      case null, default -> null;
    };
  }

  /** What a commitment does for a breach is told of the breach. */
  private static UUID commitment(Posting it, Event event) {
    return it.breach() == null && event instanceof CommitmentEvent about
        ? about.about().orElse(null)
        : null;
  }
}
