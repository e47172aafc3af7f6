package nl.vertrouwensfonds.queries.trust;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vertrouwensfonds.access.Viewer;
import nl.vertrouwensfonds.access.Witness;
import nl.vertrouwensfonds.domain.Money;
import nl.vertrouwensfonds.domain.breach.Compensation;
import nl.vertrouwensfonds.domain.commitment.Commitment;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.Event.WithWhat;
import nl.vertrouwensfonds.domain.relationship.Relationship;
import nl.vertrouwensfonds.log.Contents;
import nl.vertrouwensfonds.queries.asof.Replay;
import nl.vertrouwensfonds.queries.trust.LedgerView.LedgerLine;
import nl.vertrouwensfonds.queries.trust.LedgerView.RemedyPart;
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
  List<LedgerLine> lines(Viewer viewer, Replay replay, List<Posting> postings) {
    var byId =
        replay.envelopes().stream().collect(Collectors.toMap(Envelope::id, Function.identity()));
    var subjects = postings.stream().map(it -> Subject.of(it, byId)).toList();
    var texts = texts(viewer, byId, subjects);
    return subjects.stream()
        .map(it ->
            new LedgerLine(
                it.posting(),
                it.event(),
                it.commitment(),
                size(it.commitment(), replay.relationship()),
                texts.get(it.about()),
                remedy(it.remedy(), texts, replay.relationship())))
        .toList();
  }

  private static Size size(UUID commitment, Relationship relationship) {
    return relationship.commitments().find(commitment).map(Commitment::size).orElse(null);
  }

  private static RemedyPart remedy(UUID id, Map<UUID, String> texts, Relationship relationship) {
    return id == null ? null : new RemedyPart(id, texts.get(id), money(id, relationship));
  }

  private static Money money(UUID compensation, Relationship relationship) {
    return relationship.breaches().ofRemedy(compensation).stream()
        .flatMap(it -> it.remedy().compensations().stream())
        .filter(it -> it.id().equals(compensation))
        .map(Compensation::money)
        .findFirst()
        .orElse(null);
  }

  private Map<UUID, String> texts(Viewer viewer, Map<UUID, Envelope> byId, List<Subject> subjects) {
    var readable =
        subjects.stream()
            .flatMap(it -> Stream.of(it.about(), it.remedy()))
            .map(byId::get)
            .filter(it -> it != null && it.data() instanceof WithWhat && viewer.reads(it))
            .map(Envelope::id)
            .distinct()
            .toList();
    var texts = new HashMap<UUID, String>();
    contents.of(readable).forEach((id, it) -> texts.put(id, it.fields().get(WithWhat.WHAT)));
    witness.shows(viewer, texts.keySet());
    return texts;
  }
}
