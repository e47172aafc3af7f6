package nl.vertrouwensfonds.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import nl.vertrouwensfonds.domain.event.Envelope;

/** Remembers which requests under an Idempotency-Key were carried out, in their own transaction. */
@ApplicationScoped
class IdempotencyKeys {

  private final EntityManager rows;
  private final LogReader reader;
  private final Salts salts;

  IdempotencyKeys(EntityManager rows, LogReader reader, Salts salts) {
    this.rows = rows;
    this.reader = reader;
    this.salts = salts;
  }

  /** What came of this request earlier; empty when it is new. */
  Optional<AppendOutcome> replay(Optional<AppendRequest.IdempotencyKey> key) {
    return key.flatMap(
        it -> Optional.ofNullable(rows.find(CommandRow.class, it.row())).map(r -> replay(r, it)));
  }

  void remember(
      Optional<AppendRequest.IdempotencyKey> key, String location, List<Envelope> events) {
    key.ifPresent(it -> {
      var row = new CommandRow();
      row.organisation = it.organisation();
      row.person = it.person();
      row.key = it.key();
      row.salt = salts.next();
      row.mac = ContentHash.hmac(row.salt, it.request());
      row.location = location;
      row.relationship = events.getFirst().relationship();
      row.firstRevision = events.getFirst().revision();
      row.lastRevision = events.getLast().revision();
      rows.persist(row);
    });
  }

  private AppendOutcome replay(CommandRow row, AppendRequest.IdempotencyKey key) {
    if (!MessageDigest.isEqual(row.mac, ContentHash.hmac(row.salt, key.request()))) {
      return new AppendOutcome.KeyUsed();
    }
    var events = reader.envelopes(row.relationship, row.firstRevision, row.lastRevision);
    return new AppendOutcome.Recorded(events, row.location, true);
  }
}
