package nl.vertrouwensfonds.log;

import static nl.vertrouwensfonds.log.RowStatement.Phase.PUT;

import java.util.List;
import nl.vertrouwensfonds.domain.event.Document;
import nl.vertrouwensfonds.domain.event.Envelope;

/** Keeps which events point to which file, so that a file is found without reading the log. */
final class DocumentWriter {

  private static final RowStatement DOCUMENT =
      RowStatement.of(
          PUT,
          """
          insert into document (relationship, sha256, revision)
          select * from unnest(?::uuid[], ?::text[], ?::bigint[])
          on conflict do nothing\
          """);

  private DocumentWriter() {}

  static void write(WriteBatch batch, List<Envelope> events) {
    events.forEach(it -> it.documents().forEach(document -> write(batch, it, document)));
  }

  private static void write(WriteBatch batch, Envelope it, Document document) {
    batch.add(DOCUMENT, it.relationship(), document.sha256(), it.revision());
  }
}
