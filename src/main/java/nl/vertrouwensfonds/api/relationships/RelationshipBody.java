package nl.vertrouwensfonds.api.relationships;

import java.time.Instant;
import java.util.UUID;
import nl.vertrouwensfonds.api.parties.OrganisationResource.OrganisationBody;
import nl.vertrouwensfonds.queries.relationships.RelationshipView.Listed;

/** A relationship as callers see it. */
public record RelationshipBody(
    UUID id,
    OrganisationBody client,
    OrganisationBody supplier,
    long revision,
    boolean importing,
    String timeZone,
    Instant startedAt,
    Instant lastEventAt,
    String policy) {

  static RelationshipBody of(Listed it) {
    var head = it.head();
    return new RelationshipBody(
        head.id(),
        OrganisationBody.of(it.client()),
        OrganisationBody.of(it.supplier()),
        head.revision(),
        head.importing(),
        head.zone().getId(),
        head.startedAt(),
        head.effectiveAt(),
        head.policy());
  }
}
