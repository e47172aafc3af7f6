package nl.vertrouwensfonds.log.codec;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.Role;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.Stamp;
import nl.vertrouwensfonds.domain.Visibility;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Answer;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentAnswered;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentAssessed;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentDelivered;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentDisputed;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentMade;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.Event;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.AbsentPersonNamed;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.HistoryImportClosed;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.ParticipantJoined;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.ParticipantLeft;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.RelationshipRegistered;

/** One envelope of every event, with every field filled in. */
final class Samples {

  private static final Instant FIRST = Instant.parse("2025-02-03T04:05:06.000007Z");
  private static final UUID THING = id(0x77);

  private Samples() {}

  static Stream<Envelope> all() {
    var revision = new AtomicLong();
    return events().map(it -> envelope(it, revision.incrementAndGet()));
  }

  private static Stream<Event> events() {
    return Stream.of(
        new RelationshipRegistered(id(1), id(2), FIRST, "fonds-1", "ab".repeat(32)),
        new ParticipantJoined(Side.SUPPLIER, Role.SERVICE_DIRECTION, true),
        new ParticipantLeft(THING),
        new AbsentPersonNamed(),
        new HistoryImportClosed(Side.CLIENT),
        new CommitmentMade(Side.CLIENT, Size.LARGE, LocalDate.parse("2025-03-31")),
        new CommitmentAnswered(THING, Answer.DECLINED),
        new CommitmentDelivered(THING),
        new CommitmentAssessed(THING, Outcome.MISSED),
        new CommitmentDisputed(THING));
  }

  private static Envelope envelope(Event event, long revision) {
    return new Envelope(
        id(0x1000 + revision),
        id(0x99),
        revision,
        new Envelope.Author(id(0x55), Side.NEUTRAL),
        new Envelope.Span(revision, 1),
        new Stamp(FIRST, FIRST.plusSeconds(1), FIRST.plusSeconds(revision)),
        "cd".repeat(32),
        "rules-1",
        Visibility.OWN_SIDE,
        event);
  }

  private static UUID id(long number) {
    return new UUID(0x0123456789abcdefL, number);
  }
}
