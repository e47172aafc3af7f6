package nl.vertrouwensfonds.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import nl.vertrouwensfonds.domain.event.Document;
import nl.vertrouwensfonds.domain.event.Envelope;

/** Keeps which events point to which file, so that a file is found without reading the log. */
@ApplicationScoped
class DocumentWriter {

  private final EntityManager rows;

  DocumentWriter(EntityManager rows) {
    this.rows = rows;
  }

  /** Part of the append's transaction. */
  void named(List<Envelope> events) {
    events.forEach(it -> it.documents().forEach(document -> write(it, document)));
  }

  private void write(Envelope it, Document document) {
    rows.createNativeQuery(
            "insert into document (relationship, sha256, revision) values (?1, ?2, ?3)"
                + " on conflict do nothing")
        .setParameter(1, it.relationship())
        .setParameter(2, document.sha256())
        .setParameter(3, it.revision())
        .executeUpdate();
  }
}
