package nl.vertrouwensfonds.log.codec;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentAnswered;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentAssessed;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentDelivered;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentDisputed;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentMade;
import nl.vertrouwensfonds.domain.event.Event;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.AbsentPersonNamed;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.HistoryImportClosed;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.ParticipantJoined;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.ParticipantLeft;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.RelationshipRegistered;

/**
 * The names under which events are stored, with the version of their shape. A name is never changed
 * and never given to something else; a new shape gets the next version, and an {@link Upcaster}
 * that leads there from the one before.
 */
enum EventNames {
  RELATIONSHIP_REGISTERED("relationship-registered.v1", RelationshipRegistered.class),
  PARTICIPANT_JOINED("participant-joined.v1", ParticipantJoined.class),
  PARTICIPANT_LEFT("participant-left.v1", ParticipantLeft.class),
  ABSENT_PERSON_NAMED("absent-person-named.v1", AbsentPersonNamed.class),
  HISTORY_IMPORT_CLOSED("history-import-closed.v1", HistoryImportClosed.class),
  COMMITMENT_MADE("commitment-made.v1", CommitmentMade.class),
  COMMITMENT_ANSWERED("commitment-answered.v1", CommitmentAnswered.class),
  COMMITMENT_DELIVERED("commitment-delivered.v1", CommitmentDelivered.class),
  COMMITMENT_ASSESSED("commitment-assessed.v1", CommitmentAssessed.class),
  COMMITMENT_DISPUTED("commitment-disputed.v1", CommitmentDisputed.class);

  private static final Map<Class<?>, String> NAMES =
      Arrays.stream(values()).collect(Collectors.toMap(n -> n.type, n -> n.stored));
  private static final Map<String, Class<? extends Event>> TYPES =
      Arrays.stream(values()).collect(Collectors.toMap(n -> n.stored, n -> n.type));

  private final String stored;
  private final Class<? extends Event> type;

  EventNames(String stored, Class<? extends Event> type) {
    this.stored = stored;
    this.type = type;
  }

  static String of(Event event) {
    return NAMES.get(event.getClass());
  }

  /** The present shape under a stored name, or null when there is none. */
  static Class<? extends Event> type(String stored) {
    return TYPES.get(stored);
  }
}
