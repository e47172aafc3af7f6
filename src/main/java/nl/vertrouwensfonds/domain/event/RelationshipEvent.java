package nl.vertrouwensfonds.domain.event;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.domain.LegalGround;
import nl.vertrouwensfonds.domain.Role;
import nl.vertrouwensfonds.domain.Side;

/** Who is at the table, and since when their common history is told. */
public sealed interface RelationshipEvent extends Event {

  /**
   * One client and one supplier have a log together; its id is this event's.
   *
   * @param historyFrom the start of an imported history, or null for a relationship that starts now
   * @param timeZone in whose time both live, by its name in the tz database: where a due day ends
   * @param policy the trust policy that holds from the start, by name
   * @param policyHash SHA-256 of that policy's document, lowercase hex
   */
  record RelationshipRegistered(
      UUID client,
      UUID supplier,
      Instant historyFrom,
      String timeZone,
      String policy,
      String policyHash)
      implements RelationshipEvent {

    /** The same, as a zone. */
    public ZoneId zone() {
      return ZoneId.of(timeZone);
    }
  }

  /**
   * The participant's id is this event's.
   *
   * @param formerly the same person at the same table, for the other side, which allowed the
   *     change; or null
   */
  record ParticipantJoined(Side side, Role role, boolean mandate, UUID formerly)
      implements RelationshipEvent, WithName {

    public ParticipantJoined(Side side, Role role, boolean mandate) {
      this(side, role, mandate, null);
    }
  }

  record ParticipantLeft(UUID participant) implements RelationshipEvent {}

  /** A side allows that who sat for it sits for the other side. */
  record ChangeOfSideAllowed(UUID participant) implements RelationshipEvent {}

  /**
   * By this key a side signs checkpoints of the log too, from now on.
   *
   * @param key a verifier key for cosignatures, as https://c2sp.org/signed-note writes it
   */
  record CosignerKeyRegistered(String key) implements RelationshipEvent {}

  /** The absent person's id is this event's. */
  record AbsentPersonNamed() implements RelationshipEvent, WithName {}

  /**
   * What was written beside some events is gone, for good. Everything else of them stays.
   *
   * @param revisions of those events, ascending
   * @param person who was named in all of it, and is to be named no more; null where it was not
   *     about a person
   */
  record ContentErased(List<Long> revisions, UUID person, LegalGround ground)
      implements RelationshipEvent, WithReason {

    /** How many events one of these speaks of at most. */
    public static final int MOST = 500;

    public ContentErased {
      revisions = List.copyOf(revisions);
    }
  }

  /** A side lets the other tell the history up to an instant, itself included. */
  record HistoryHorizonSet(Side side, Instant until) implements RelationshipEvent {}

  /** A side holds the imported history for complete. */
  record HistoryImportClosed(Side side) implements RelationshipEvent {}
}
