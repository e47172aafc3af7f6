package nl.vertrouwensfonds.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.domain.command.Command;
import nl.vertrouwensfonds.domain.command.HistoryCommand.SetHistoryHorizon;
import nl.vertrouwensfonds.domain.command.PartyCommand.NameAbsentPerson;
import nl.vertrouwensfonds.domain.effect.Effect;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.Event;
import nl.vertrouwensfonds.domain.name.Name;
import nl.vertrouwensfonds.domain.party.Participant;
import nl.vertrouwensfonds.domain.relationship.Decision;
import nl.vertrouwensfonds.domain.relationship.Decision.Accepted;
import nl.vertrouwensfonds.domain.relationship.Decision.Refused;
import nl.vertrouwensfonds.domain.relationship.Registration;
import nl.vertrouwensfonds.domain.relationship.Registration.FirstParticipant;
import nl.vertrouwensfonds.domain.relationship.Registration.RegisterRelationship;
import nl.vertrouwensfonds.domain.relationship.Relationship;
import nl.vertrouwensfonds.domain.rule.Moment;
import nl.vertrouwensfonds.domain.rule.Names;
import nl.vertrouwensfonds.domain.rule.Refusal;
import nl.vertrouwensfonds.domain.rule.Rule;
import nl.vertrouwensfonds.domain.rule.Rules1;

/** Tells what happens in one relationship, without a database: who does what, and what it gives. */
public final class Story {

  public static final Instant START = Instant.parse("2026-01-01T09:00:00Z");

  private final Relationship relationship = new Relationship();
  private final List<Envelope> log = new ArrayList<>();
  private final List<Effect> effects = new ArrayList<>();
  private final Map<UUID, Content> contents = new HashMap<>();
  private Instant now = START;

  /** When what is done happened; null for the present. */
  private Instant told;

  private long nextId;
  private UUID client;
  private UUID supplier;

  /** A relationship that starts now. */
  public static Story live() {
    return new Story().registered(null);
  }

  /** A relationship whose history, from an instant before now on, can be told up to now. */
  public static Story importing(Instant historyFrom) {
    return begun(historyFrom).agreed();
  }

  /** One of which neither side has agreed to anything yet. */
  public static Story begun(Instant historyFrom) {
    return new Story().registered(historyFrom);
  }

  /** From here on both sides let the history be told up to now. */
  public Story agreed() {
    Side.PARTIES.forEach(it -> does(of(it), new SetHistoryHorizon(now)));
    return this;
  }

  /** A relationship that starts at an instant, in whose time both live. */
  public static Story in(String timeZone, Instant start) {
    return new Story().at(start).registered(null, timeZone);
  }

  private Story registered(Instant historyFrom) {
    return registered(historyFrom, "UTC");
  }

  private Story registered(Instant historyFrom, String timeZone) {
    var first = new FirstParticipant(Role.BOARD, Content.EMPTY);
    var command =
        new RegisterRelationship(id(), id(), historyFrom, timeZone, "fonds-1", "00", first, first);
    record((Accepted) Registration.decide(command, id(), now, this::id));
    client = log.get(1).id();
    supplier = log.get(2).id();
    return this;
  }

  public UUID client() {
    return client;
  }

  public UUID supplier() {
    return supplier;
  }

  /** The first participant of a side. */
  public UUID of(Side side) {
    return side == Side.CLIENT ? client : supplier;
  }

  public Story later(long amount, ChronoUnit unit) {
    now = now.plus(amount, unit);
    return this;
  }

  public Story at(Instant instant) {
    now = instant;
    return this;
  }

  /** From here on all that is done is told of this instant; of null: of the present. */
  public Story telling(Instant instant) {
    told = instant;
    return this;
  }

  /** When what is done next is done. */
  public Moment moment() {
    return new Moment(now, Optional.ofNullable(told));
  }

  public Instant now() {
    return now;
  }

  public Relationship relationship() {
    return relationship;
  }

  public List<Envelope> log() {
    return log;
  }

  /** What has happened meant this for the funds. */
  public List<Effect> effects() {
    return effects;
  }

  /** Somebody does something that the rules allow; the id of the first event it gave. */
  public UUID does(UUID participant, Command command) {
    return does(participant, command, moment());
  }

  public UUID does(UUID participant, Command command, Moment moment) {
    return switch (relationship.decide(command, participant, moment, this::id, new Written())) {
      case Refused refused -> fail(command + " was refused: " + refused.refusal());
      case Accepted accepted -> record(accepted);
    };
  }

  /** Somebody tells that something happened, of which the history is being imported. */
  public UUID tells(UUID participant, Instant occurredAt, Command command) {
    return does(participant, command, Moment.told(now, occurredAt));
  }

  /** Somebody tries something that a rule forbids. Nothing happens. */
  public Refusal refuses(Rule rule, UUID participant, Command command) {
    return refuses(rule, participant, command, moment());
  }

  public Refusal refuses(Rule rule, UUID participant, Command command, Moment moment) {
    long before = relationship.revision();
    Decision decision = relationship.decide(command, participant, moment, this::id, new Written());
    assertEquals(before, relationship.revision());
    if (!(decision instanceof Refused refused)) {
      return fail(command + " was not refused under " + rule + " but gave " + decision);
    }
    assertEquals(rule, refused.refusal().rule());
    return refused.refusal();
  }

  /** The same, told which part of it is the family name. */
  public UUID absent(String name, String family) {
    var content = Content.of(Name.NAME, name).and(Name.FAMILY_NAME, family);
    return does(client, new NameAbsentPerson(content));
  }

  /** Somebody absent is spoken of under this name. */
  public UUID absent(String name) {
    return does(client, new NameAbsentPerson(Content.of(Name.NAME, name)));
  }

  /** What the rules read of people's texts. */
  public Names names() {
    return new Written();
  }

  /** What was written beside an event. */
  public Content content(UUID event) {
    return contents.get(event);
  }

  /** The last event. */
  public Event last() {
    return log.getLast().data();
  }

  /** What people wrote, which the rules copy and never read. */
  private final class Written implements Names {
    @Override
    public Map<UUID, Name> absent() {
      return called(relationship.parties().absent());
    }

    @Override
    public List<Name> seated() {
      var seated = relationship.parties().all().stream().filter(Participant::present);
      return List.copyOf(called(seated.map(Participant::id).toList()).values());
    }

    private Map<UUID, Name> called(Collection<UUID> people) {
      var called = new HashMap<UUID, Name>();
      people.forEach(it -> Name.of(written(it)).ifPresent(name -> called.put(it, name)));
      return called;
    }

    @Override
    public Content written(UUID event) {
      return contents.getOrDefault(event, Content.EMPTY);
    }
  }

  private UUID record(Accepted accepted) {
    long first = relationship.revision() + 1;
    var span = new Envelope.Span(first, accepted.events().size());
    for (var draft : accepted.events()) {
      var envelope =
          new Envelope(
              draft.id(),
              new UUID(0, 0),
              accepted.caseId(),
              relationship.revision() + 1,
              accepted.by(),
              span,
              accepted.stamp(),
              "00",
              Rules1.VERSION,
              draft.visibility(),
              List.of(),
              draft.event());
      log.add(envelope);
      contents.put(draft.id(), draft.content());
      effects.addAll(relationship.apply(envelope));
    }
    return accepted.events().getFirst().id();
  }

  private UUID id() {
    return new UUID(0, ++nextId);
  }
}
