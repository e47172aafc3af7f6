package nl.vertrouwensfonds.commands;

import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_DONE;
import static nl.vertrouwensfonds.domain.rule.Rule.NEUTRAL_NOT_NEUTRAL;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.vertrouwensfonds.access.Memberships.Person;
import nl.vertrouwensfonds.access.Viewer;
import nl.vertrouwensfonds.domain.Visibility;
import nl.vertrouwensfonds.domain.command.CaseCommand.OpenCase;
import nl.vertrouwensfonds.domain.command.Command;
import nl.vertrouwensfonds.domain.command.PartyCommand.AdmitParticipant;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.party.Mentions;
import nl.vertrouwensfonds.domain.relationship.Decision;
import nl.vertrouwensfonds.domain.relationship.Decision.Accepted;
import nl.vertrouwensfonds.domain.relationship.Decision.Refused;
import nl.vertrouwensfonds.domain.relationship.Relationship;
import nl.vertrouwensfonds.domain.rule.Ids;
import nl.vertrouwensfonds.domain.rule.Moment;
import nl.vertrouwensfonds.domain.rule.Names;
import nl.vertrouwensfonds.domain.rule.Refusal;
import nl.vertrouwensfonds.log.Decider;
import nl.vertrouwensfonds.log.SpokenNames;
import nl.vertrouwensfonds.log.WrittenTexts;

/**
 * A command in the hands of the log: the rules decide, then who sits where is brought up to date.
 */
record CommandDecision(Viewer.AtTable seat, CommandRequest request, Seats seats, Ids ids)
    implements Decider {

  @Override
  public Decision decide(Relationship relationship, Instant clock, WrittenTexts written) {
    var moment = new Moment(clock, request.occurredAt());
    // Texts are read under the lock, so that one that was just given counts.
    var texts = new SpokenNames(relationship, written);
    var decision = relationship.decide(command(), seat.participant(), moment, ids, texts);
    return decision instanceof Accepted accepted
        ? request
            .seated()
            .flatMap(this::unseatable)
            .or(() -> misnamed(relationship, texts, accepted))
            .orElseGet(() -> documented(accepted))
        : decision;
  }

  /** Who a person is stands beside the log: where he sits in it is looked up under the lock. */
  private Command command() {
    return request.command() instanceof AdmitParticipant admit
        ? request.seated().map(it -> admit.of(seats.elsewhere(seat, it))).orElse(admit)
        : request.command();
  }

  /** The name of a file is a text as any other. */
  private Optional<Decision> misnamed(Relationship relationship, Names texts, Accepted it) {
    boolean shown = it.events().getFirst().visibility() == Visibility.ALL;
    var mentions = new Mentions(relationship.parties(), texts);
    var told = mentions.told(request.command().mentions(), request.named());
    return shown && told instanceof Refusal refusal
        ? Optional.of(new Refused(refusal))
        : Optional.empty();
  }

  private Decision documented(Accepted it) {
    if (request.documents().isEmpty()) {
      return it;
    }
    var events = new ArrayList<>(it.events());
    events.set(0, request.documented(events.getFirst()));
    return new Accepted(it.by(), it.caseId(), it.stamp(), events);
  }

  /** Why a person can not take the seat that the command makes. */
  private Optional<Decision> unseatable(Person person) {
    boolean neutral = request.command() instanceof OpenCase;
    if (neutral && seats.tookSides(seat, person)) {
      return Optional.of(new Refused(NEUTRAL_NOT_NEUTRAL.refusal("person")));
    }
    boolean taken = !neutral && seats.taken(seat, person);
    return taken ? Optional.of(new Refused(ALREADY_DONE.refusal("seated"))) : Optional.empty();
  }

  @Override
  public boolean changesMore(Accepted accepted) {
    return accepted.events().stream().anyMatch(it -> Seats.changeWith(it.event()));
  }

  @Override
  public void recorded(List<Envelope> events) {
    events.stream()
        .filter(it -> Seats.changeWith(it.data()))
        .forEach(it -> seats.follow(seat, it, request.seated()));
  }
}
