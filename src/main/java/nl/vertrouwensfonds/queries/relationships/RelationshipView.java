package nl.vertrouwensfonds.queries.relationships;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vertrouwensfonds.access.Caller;
import nl.vertrouwensfonds.access.Memberships;
import nl.vertrouwensfonds.access.Organisation;
import nl.vertrouwensfonds.access.Organisations;
import nl.vertrouwensfonds.access.Viewer;
import nl.vertrouwensfonds.access.Witness;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.AbsentPersonNamed;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.ParticipantJoined;
import nl.vertrouwensfonds.domain.history.History;
import nl.vertrouwensfonds.domain.name.Name;
import nl.vertrouwensfonds.domain.party.Participant;
import nl.vertrouwensfonds.domain.party.Parties;
import nl.vertrouwensfonds.log.Contents;
import nl.vertrouwensfonds.log.RelationshipHead;
import nl.vertrouwensfonds.log.Relationships;
import nl.vertrouwensfonds.queries.asof.Snapshots;

/** Which relationships somebody may see, and who is at their tables. */
@ApplicationScoped
public class RelationshipView {

  /**
   * A relationship in a list.
   *
   * @param head as its reader may know it: who left knows it as it was then
   */
  public record Listed(RelationshipHead head, Organisation client, Organisation supplier) {}

  /**
   * A participant or an absent person.
   *
   * @param name null when this viewer may not read it, or it was erased
   */
  public record Named<T>(T who, String name) {}

  /**
   * Who is, or was, at the table, and who is spoken of without being there.
   *
   * @param horizons up to which instant each side lets the other tell the history; none when none
   *     is told
   */
  public record Detailed(
      Listed listed,
      Map<Side, Instant> horizons,
      List<Named<Participant>> participants,
      List<Named<UUID>> absent) {}

  private final Relationships relationships;
  private final Organisations organisations;
  private final Memberships memberships;
  private final Contents contents;
  private final Snapshots snapshots;
  private final Witness witness;

  RelationshipView(
      Relationships relationships,
      Organisations organisations,
      Memberships memberships,
      Contents contents,
      Snapshots snapshots,
      Witness witness) {
    this.relationships = relationships;
    this.organisations = organisations;
    this.memberships = memberships;
    this.contents = contents;
    this.snapshots = snapshots;
    this.witness = witness;
  }

  /** At most {@code most} of the relationships this caller may see, by id, after a given one. */
  public List<Listed> list(Caller caller, UUID after, int most) {
    var seats =
        caller.function() == Caller.Function.NONE
            ? memberships.seatsOf(caller)
            : List.<Viewer.AtTable>of();
    return heads(caller, seats, after, most).stream()
        .map(head -> listed(known(seats, head)))
        .toList();
  }

  private List<RelationshipHead> heads(
      Caller caller, List<Viewer.AtTable> seats, UUID after, int most) {
    return switch (caller.function()) {
      case OPERATOR -> relationships.page(after, most);
      case REPORTING ->
          organisations
              .byCode(caller.organisation())
              .map(it -> relationships.pageOf(it.id(), after, most))
              .orElse(List.of());
      case NONE -> relationships.pageAmong(ids(seats), after, most);
    };
  }

  public Detailed one(Viewer viewer) {
    var snapshot = snapshots.last(viewer);
    var replay = snapshot.replay();
    var names = names(viewer, replay.envelopes());
    var parties = replay.relationship().parties();
    var known = known(viewer, replay.envelopes());
    var shown =
        Stream.concat(parties.all().stream().map(Participant::id), parties.absent().stream());
    Predicate<String> seated = isOneOf(parties, names);
    witness.shows(viewer, shown.filter(known::contains).collect(Collectors.toSet()));
    return new Detailed(
        listed(snapshot.head()),
        horizons(replay.relationship().history()),
        parties.all().stream()
            .filter(it -> known.contains(it.id()))
            .map(it -> new Named<>(it, names.get(it.id())))
            .toList(),
        parties.absent().stream()
            .filter(known::contains)
            .filter(it -> !seated.test(names.get(it)))
            .map(it -> new Named<>(it, names.get(it)))
            .toList());
  }

  /** Who was listed, or left, and sits at the table since, is not absent. */
  private static Predicate<String> isOneOf(Parties parties, Map<UUID, String> names) {
    var seated =
        parties.all().stream()
            .filter(Participant::present)
            .map(it -> names.get(it.id()))
            .filter(Objects::nonNull)
            .map(Name::of)
            .toList();
    return name -> name != null && seated.stream().anyMatch(Name.of(name)::isAlso);
  }

  private static Map<Side, Instant> horizons(History history) {
    return Side.PARTIES.stream()
        .filter(_ -> history.importing())
        .collect(Collectors.toMap(side -> side, history::horizon));
  }

  /** Who is at the table, or is spoken of, is known to whoever sees the event that says so. */
  private static Set<UUID> known(Viewer viewer, List<Envelope> log) {
    return log.stream().filter(viewer::sees).map(Envelope::id).collect(Collectors.toSet());
  }

  private Listed listed(RelationshipHead head) {
    return new Listed(head, organisation(head.client()), organisation(head.supplier()));
  }

  private Organisation organisation(UUID id) {
    return organisations.byId(id).orElseThrow();
  }

  /** Of several seats at one table the one that saw most counts. */
  private RelationshipHead known(List<Viewer.AtTable> seats, RelationshipHead head) {
    return seats.stream()
        .filter(it -> it.relationship().equals(head.id()))
        .max(Comparator.comparingLong(Viewer::upTo))
        .map(it -> snapshots.last(it, head).head())
        .orElse(head);
  }

  private Map<UUID, String> names(Viewer viewer, List<Envelope> log) {
    var readable = log.stream().filter(RelationshipView::names).filter(viewer::reads);
    return contents.names(readable.map(Envelope::id).toList());
  }

  private static boolean names(Envelope envelope) {
    return switch (envelope.data()) {
      case ParticipantJoined _ -> true;
      case AbsentPersonNamed _ -> true;
      default -> false;
    };
  }

  private static List<UUID> ids(List<Viewer.AtTable> seats) {
    return seats.stream().map(Viewer.AtTable::relationship).distinct().toList();
  }
}
