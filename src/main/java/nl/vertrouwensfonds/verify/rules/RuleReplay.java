package nl.vertrouwensfonds.verify.rules;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.command.CaseCommand;
import nl.vertrouwensfonds.domain.command.Command;
import nl.vertrouwensfonds.domain.command.HistoryCommand;
import nl.vertrouwensfonds.domain.command.StatementCommand;
import nl.vertrouwensfonds.domain.event.CaseEvent.CaseOpened;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.ContentErased;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.RelationshipRegistered;
import nl.vertrouwensfonds.domain.relationship.Decision;
import nl.vertrouwensfonds.domain.relationship.Decision.Accepted;
import nl.vertrouwensfonds.domain.relationship.Decision.Refused;
import nl.vertrouwensfonds.domain.relationship.Relationship;
import nl.vertrouwensfonds.domain.rule.Ids;
import nl.vertrouwensfonds.domain.rule.Moment;
import nl.vertrouwensfonds.domain.rule.Names;
import nl.vertrouwensfonds.domain.rule.Rules1;
import nl.vertrouwensfonds.log.codec.Codec;

/**
 * Gives the rules each recorded command again, where it stood: they have to accept it, and to make
 * the same events of it, to the byte.
 */
public final class RuleReplay {

  /** What came of a command. */
  public sealed interface Outcome {

    /** The rules accept it, and make the same of it. */
    record Same() implements Outcome {}

    /** It rests on what the reader of this log may not read, or on what was erased. */
    record Unjudged() implements Outcome {}

    /**
     * The rules do not.
     *
     * @param rule the rule that refuses it; null when they make something else of it
     * @param index of the first of its events that they make otherwise; 0 when they refuse it
     */
    record Against(String rule, int index) implements Outcome {}
  }

  private static final Outcome SAME = new Outcome.Same();
  private static final Outcome UNJUDGED = new Outcome.Unjudged();

  /** Ids that no log has: who makes the events again does not know theirs. */
  private static final long PLACEHOLDER = 0x5eed_0000_0000_4000L;

  private final Relationship relationship;
  private final Names names;
  private long made;

  /**
   * @param relationship as it stood before the next command; who calls applies its events
   *     afterwards
   */
  public RuleReplay(Relationship relationship, Names names) {
    this.relationship = relationship;
    this.names = names;
  }

  /**
   * @param events all events of one command, in order
   * @param content what was written beside the first; empty when its reader cannot read it
   * @param holes whether something before it is hidden from its reader
   */
  public Outcome judge(List<Envelope> events, Optional<Content> content, boolean holes) {
    var recorded = new RecordedCommand(events, content.orElse(Content.EMPTY));
    if (recorded.data() instanceof RelationshipRegistered) {
      return relationship.revision() == 0
          ? judged(Operating.registration(recorded, ids()), recorded)
          : new Outcome.Against("second-registration", 0);
    }
    if (recorded.data() instanceof ContentErased) {
      var outcome = judged(Operating.erasure(recorded, relationship, ids()), recorded);
      return excused(outcome, holes && relationship.history().importing());
    }
    if (content.isEmpty()) {
      return UNJUDGED;
    }
    return Commands.of(recorded)
        .map(it ->
            excused(judged(decided(it, recorded.first()), recorded), holes && restsOnWords(it)))
        .orElse(holes ? UNJUDGED : new Outcome.Against(null, 0));
  }

  /**
   * Hidden are words alone, so that only what answers words, or is said in a case, rests on it; and
   * of a history up to where it was told.
   */
  private boolean restsOnWords(Command it) {
    return it instanceof CaseCommand
        || it instanceof StatementCommand
        || (it instanceof HistoryCommand && relationship.history().importing());
  }

  private static Outcome excused(Outcome it, boolean rests) {
    return it instanceof Outcome.Against && rests ? UNJUDGED : it;
  }

  private Decision decided(Command command, Envelope first) {
    return relationship.decide(command, first.by().participant(), moment(first), ids(), names);
  }

  /** The clock as it was read, and what the caller said of when it happened. */
  static Moment moment(Envelope it) {
    var stamp = it.stamp();
    return stamp.occurredAt().equals(stamp.recordedAt())
        ? Moment.at(stamp.recordedAt())
        : Moment.told(stamp.recordedAt(), stamp.occurredAt());
  }

  private Ids ids() {
    return () -> new UUID(PLACEHOLDER, ++made);
  }

  private static Outcome judged(Decision decision, RecordedCommand recorded) {
    return switch (decision) {
      case Refused refused -> new Outcome.Against(refused.refusal().rule().code(), 0);
      case Accepted accepted -> compared(accepted, recorded);
    };
  }

  private static Outcome compared(Accepted accepted, RecordedCommand recorded) {
    var events = recorded.events();
    if (accepted.events().size() != events.size()) {
      return new Outcome.Against(null, 0);
    }
    var ids = ids(accepted, events);
    for (int i = 0; i < events.size(); i++) {
      var made = text(Remade.envelope(accepted, i, events.get(i)));
      for (var it : ids.entrySet()) {
        made = made.replace(it.getKey().toString(), it.getValue().toString());
      }
      if (!made.equals(text(events.get(i)))) {
        return new Outcome.Against(null, i);
      }
    }
    return SAME;
  }

  /** Which id stands for which. */
  private static Map<UUID, UUID> ids(Accepted accepted, List<Envelope> events) {
    var ids = new HashMap<UUID, UUID>();
    for (int i = 0; i < events.size(); i++) {
      var draft = accepted.events().get(i);
      ids.put(draft.id(), events.get(i).id());
      if (draft.event() instanceof CaseOpened made
          && events.get(i).data() instanceof CaseOpened opened) {
        ids.put(made.neutral(), opened.neutral());
      }
    }
    ids.keySet().removeIf(it -> it.getMostSignificantBits() != PLACEHOLDER);
    return ids;
  }

  private static String text(Envelope it) {
    return new String(Codec.CURRENT.write(it), StandardCharsets.UTF_8);
  }

  /** The version of the rules that it knows. */
  public static boolean knows(String rules) {
    return Rules1.VERSION.equals(rules);
  }
}
