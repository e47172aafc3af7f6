package nl.vertrouwensfonds.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static nl.vertrouwensfonds.log.RowStatement.Phase.PUT;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.log.AppendRequest.IdempotencyKey;

/** Remembers which requests under an Idempotency-Key were carried out, in their own transaction. */
@ApplicationScoped
class IdempotencyKeys {

  private static final RowStatement COMMAND =
      RowStatement.of(
          PUT,
          """
          insert into command (id, salt, mac, location, relationship, first_revision, last_revision,
            recorded_at)
          select * from unnest(?::text[], ?::bytea[], ?::bytea[], ?::text[], ?::uuid[],
            ?::bigint[], ?::bigint[], ?::timestamptz[])\
          """);

  private final LogReader reader;
  private final Salts salts;
  private final KeySecret secret;

  IdempotencyKeys(LogReader reader, Salts salts, KeySecret secret) {
    this.reader = reader;
    this.salts = salts;
    this.secret = secret;
  }

  /** Stands for a key of one person of one organisation, where none of them is to be kept. */
  String id(IdempotencyKey key) {
    var told =
        Stream.of(key.organisation(), key.person(), key.key())
            .map(it -> it.length() + ":" + it)
            .collect(joining());
    return HexFormat.of().formatHex(ContentHash.hmac(secret.get(), told.getBytes(UTF_8)));
  }

  /** Under a secret, too, so that a row alone is no answer to a guess of what was asked. */
  private byte[] hmac(byte[] salt, byte[] request) {
    return ContentHash.hmac(secret.get(), ContentHash.hmac(salt, request));
  }

  void remember(
      WriteBatch batch, String id, byte[] request, String location, List<Envelope> events) {
    byte[] salt = salts.next();
    batch.add(
        COMMAND,
        id,
        salt,
        hmac(salt, request),
        location,
        events.getFirst().relationship(),
        events.getFirst().revision(),
        events.getLast().revision(),
        events.getLast().stamp().recordedAt());
  }

  /** What came of a request earlier, told from its row. */
  AppendOutcome replay(CommandRow row, IdempotencyKey key) {
    if (row.mac() != null && !MessageDigest.isEqual(row.mac(), hmac(row.salt(), key.request()))) {
      return new AppendOutcome.KeyUsed();
    }
    var events = reader.envelopes(row.relationship(), row.firstRevision(), row.lastRevision());
    return new AppendOutcome.Recorded(events, row.location(), true);
  }
}
