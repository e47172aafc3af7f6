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
      WriteBatch batch,
      Optional<AppendRequest.IdempotencyKey> key,
      String location,
      List<Envelope> events) {
    key.ifPresent(it -> {
      byte[] salt = salts.next();
      batch.add(
          "insert into command (organisation, person, key, salt, mac, location, relationship,"
              + " first_revision, last_revision) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
          it.organisation(),
          it.person(),
          it.key(),
          salt,
          ContentHash.hmac(salt, it.request()),
          location,
          events.getFirst().relationship(),
          events.getFirst().revision(),
          events.getLast().revision());
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
