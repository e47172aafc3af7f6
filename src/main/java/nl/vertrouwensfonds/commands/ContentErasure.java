package nl.vertrouwensfonds.commands;

import static nl.vertrouwensfonds.domain.rule.Rule.NOT_YOURS;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.access.Caller;
import nl.vertrouwensfonds.access.MembershipWriter;
import nl.vertrouwensfonds.access.Viewer;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.LegalGround;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.ContentErased;
import nl.vertrouwensfonds.domain.name.Name;
import nl.vertrouwensfonds.domain.party.Mentions;
import nl.vertrouwensfonds.domain.relationship.Decision;
import nl.vertrouwensfonds.domain.relationship.Decision.Accepted;
import nl.vertrouwensfonds.domain.relationship.Decision.Refused;
import nl.vertrouwensfonds.domain.relationship.Erasure;
import nl.vertrouwensfonds.domain.relationship.Erasure.EraseContent;
import nl.vertrouwensfonds.domain.relationship.Relationship;
import nl.vertrouwensfonds.domain.rule.Ids;
import nl.vertrouwensfonds.domain.rule.Refusal;
import nl.vertrouwensfonds.domain.rule.Rule;
import nl.vertrouwensfonds.log.AppendOutcome;
import nl.vertrouwensfonds.log.AppendRequest;
import nl.vertrouwensfonds.log.Decider;
import nl.vertrouwensfonds.log.Erasures;
import nl.vertrouwensfonds.log.EventLog;
import nl.vertrouwensfonds.log.LogReader;
import nl.vertrouwensfonds.log.SpokenNames;
import nl.vertrouwensfonds.log.WrittenTexts;

/** Erases what people wrote, for the operator or a neutral. */
@ApplicationScoped
public class ContentErasure {

  /**
   * What is to go: what stands beside one event, or all in which a person is named.
   *
   * @param revision of the event; null where a person is meant
   * @param person a participant who has left, or somebody absent; null where an event is meant
   */
  public record Request(Long revision, UUID person, LegalGround ground, Content content) {}

  private final EventLog log;
  private final LogReader reader;
  private final Erasures erasures;
  private final MembershipWriter memberships;
  private final Ids ids;

  ContentErasure(
      EventLog log, LogReader reader, Erasures erasures, MembershipWriter memberships, Ids ids) {
    this.log = log;
    this.reader = reader;
    this.erasures = erasures;
    this.memberships = memberships;
    this.ids = ids;
  }

  /**
   * @throws nl.vertrouwensfonds.log.Unavailable when nothing was recorded and it can be tried again
   */
  public AppendOutcome erase(Viewer viewer, Request request, AppendRequest append) {
    return switch (viewer) {
      case Viewer.AtTable seat -> erase(seat, seat.participant(), request, append);
      case Viewer.Outside it when it.function() == Caller.Function.OPERATOR ->
          erase(it, null, request, append);
      case Viewer.Outside _ -> new AppendOutcome.Refused(NOT_YOURS.refusal("erasure"));
    };
  }

  private AppendOutcome erase(Viewer viewer, UUID neutral, Request request, AppendRequest append) {
    var decision = new ErasureDecision(viewer, neutral, request);
    return Retries.until(() -> log.append(viewer.relationship(), append, decision));
  }

  private final class ErasureDecision implements Decider {

    private final Viewer viewer;
    private final UUID neutral;
    private final Request request;

    ErasureDecision(Viewer viewer, UUID neutral, Request request) {
      this.viewer = viewer;
      this.neutral = neutral;
      this.request = request;
    }

    @Override
    public Decision decide(Relationship relationship, Instant clock, WrittenTexts texts) {
      if (request.person() != null && !relationship.parties().knows(request.person())) {
        return new Refused(Rule.UNKNOWN.refusal());
      }
      if (request.revision() != null && !isKnown(request.revision())) {
        return new Refused(Rule.UNKNOWN.refusal());
      }
      var names = new SpokenNames(relationship, texts);
      var told = new Mentions(relationship.parties(), names).told(List.of(), request.content());
      if (told instanceof Refusal refusal) {
        return new Refused(refusal);
      }
      var revisions = request.person() == null ? event() : naming(texts);
      var command =
          new EraseContent(revisions, request.person(), request.ground(), request.content());
      return Erasure.decide(command, neutral, relationship, clock, ids);
    }

    /** The operator, who reads nothing, erases what is hidden from everybody too. */
    /** The operator, who reads nothing, erases what is hidden from everybody too. */
    private boolean isKnown(long revision) {
      return reader.envelopes(viewer.relationship(), revision, revision).stream()
          .anyMatch(it -> neutral == null || viewer.sees(it));
    }

    private List<Long> event() {
      return erasures.at(viewer.relationship(), request.revision());
    }

    private List<Long> naming(WrittenTexts texts) {
      var person = request.person();
      String name = texts.names(List.of(person)).get(person);
      return erasures.naming(
          viewer.relationship(), person, it -> name != null && Name.of(name).isIn(it));
    }

    /** Other rows go with it than those beside the log. */
    @Override
    public boolean changesMore(Accepted accepted) {
      return true;
    }

    @Override
    public void recorded(List<Envelope> events) {
      for (var event : events) {
        if (event.data() instanceof ContentErased erased) {
          erasures.erase(event.relationship(), erased.revisions());
        }
      }
      if (request.person() != null) {
        memberships.forget(request.person());
      }
    }
  }
}
