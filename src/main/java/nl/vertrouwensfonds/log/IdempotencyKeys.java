package nl.vertrouwensfonds.log;

import static nl.vertrouwensfonds.log.RowStatement.Phase.PUT;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.List;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.log.AppendRequest.IdempotencyKey;

/** Remembers which requests under an Idempotency-Key were carried out, in their own transaction. */
@ApplicationScoped
class IdempotencyKeys {

  private static final RowStatement COMMAND =
      RowStatement.of(
          PUT,
          """
          insert into command (organisation, person, key, salt, mac, location, relationship,
            first_revision, last_revision)
          select * from unnest(?::text[], ?::text[], ?::text[], ?::bytea[], ?::bytea[], ?::text[],
            ?::uuid[], ?::bigint[], ?::bigint[])\
          """);

  private final LogReader reader;
  private final Salts salts;

  IdempotencyKeys(LogReader reader, Salts salts) {
    this.reader = reader;
    this.salts = salts;
  }

  void remember(WriteBatch batch, IdempotencyKey key, String location, List<Envelope> events) {
    byte[] salt = salts.next();
    batch.add(
        COMMAND,
        key.organisation(),
        key.person(),
        key.key(),
        salt,
        ContentHash.hmac(salt, key.request()),
        location,
        events.getFirst().relationship(),
        events.getFirst().revision(),
        events.getLast().revision());
  }

  /** What came of a request earlier, told from its row. */
  AppendOutcome replay(CommandRow row, IdempotencyKey key) {
    if (!MessageDigest.isEqual(row.mac(), ContentHash.hmac(row.salt(), key.request()))) {
      return new AppendOutcome.KeyUsed();
    }
    var events = reader.envelopes(row.relationship(), row.firstRevision(), row.lastRevision());
    return new AppendOutcome.Recorded(events, row.location(), true);
  }
}
