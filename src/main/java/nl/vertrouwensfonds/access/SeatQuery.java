package nl.vertrouwensfonds.access;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.Audience;

/** The statements by which every request finds out where its caller sits; by plain JDBC. */
final class SeatQuery {

  /**
   * Who sits at one table is found first, and held apart: a plan for everybody would begin with the
   * person, and look at all his tables.
   */
  static final String SEAT =
      """
      with seated as materialized (select * from membership where relationship = ?)
      select m.participant, m.side, m.only_case, m.leads, m.until,
             coalesce(m.left_revision, 9223372036854775807) as up_to,
             (select r.seal from relationship r where r.id = m.relationship) as seal
        from seated m
        join identity i on i.participant = m.participant
        join organisation o on o.id = m.organisation
       where i.issuer = ? and i.subject = ? and o.code = ?
       order by m.left_revision desc nulls first
       limit 1
      """;

  private static final String SEAL = "select seal from relationship where id = ?";

  private SeatQuery() {}

  /**
   * A seat, and the seal under which the log was when it was found.
   *
   * @param upTo the revision at which he left; {@code Long.MAX_VALUE} for who sits there
   * @param until null for who sits there
   */
  record Found(
      byte[] seal,
      UUID relationship,
      UUID participant,
      Side side,
      long upTo,
      UUID onlyCase,
      UUID leads,
      Instant until) {

    Viewer.AtTable seat(Instant now) {
      return new Viewer.AtTable(
          relationship, participant, side, upTo, onlyCase, confided(leads, until, now));
    }
  }

  /** The case in which a neutral reads what was confided: some time after its end none any more. */
  static UUID confided(UUID leads, Instant until, Instant now) {
    boolean over = until != null && now.isAfter(until.plus(Audience.CONFIDED_FOR));
    return over ? null : leads;
  }

  /** Whether a log is still under a seal. */
  static boolean isUnder(Connection connection, byte[] seal, UUID relationship)
      throws SQLException {
    try (var asked = connection.prepareStatement(SEAL)) {
      asked.setObject(1, relationship);
      try (var line = asked.executeQuery()) {
        return line.next() && Arrays.equals(seal, line.getBytes(1));
      }
    }
  }

  /** The present seat of the caller, or else the last one that he left. */
  static Optional<Found> of(Connection connection, Caller caller, UUID relationship)
      throws SQLException {
    try (var asked = connection.prepareStatement(SEAT)) {
      asked.setObject(1, relationship);
      asked.setString(2, caller.issuer());
      asked.setString(3, caller.person());
      asked.setString(4, caller.organisation());
      try (var seat = asked.executeQuery()) {
        return seat.next() ? Optional.of(found(relationship, seat)) : Optional.empty();
      }
    }
  }

  private static Found found(UUID relationship, ResultSet it) throws SQLException {
    var until = it.getObject("until", OffsetDateTime.class);
    return new Found(
        it.getBytes("seal"),
        relationship,
        it.getObject("participant", UUID.class),
        Side.valueOf(it.getString("side")),
        it.getLong("up_to"),
        it.getObject("only_case", UUID.class),
        it.getObject("leads", UUID.class),
        until == null ? null : until.toInstant());
  }
}
