package nl.vertrouwensfonds.views.relationships;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.vertrouwensfonds.access.Caller;
import nl.vertrouwensfonds.access.Memberships;
import nl.vertrouwensfonds.access.OrganisationRow;
import nl.vertrouwensfonds.access.Organisations;
import nl.vertrouwensfonds.access.Viewer;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.AbsentPersonNamed;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.ParticipantJoined;
import nl.vertrouwensfonds.domain.party.Participant;
import nl.vertrouwensfonds.log.Contents;
import nl.vertrouwensfonds.log.RelationshipRow;
import nl.vertrouwensfonds.log.Relationships;
import nl.vertrouwensfonds.views.asking.Past;

/** Which relationships somebody may see, and who is at their tables. */
@ApplicationScoped
public class RelationshipView {

  /** A relationship in a list. */
  public record Listed(RelationshipRow row, OrganisationRow client, OrganisationRow supplier) {}

  /**
   * A participant or an absent person.
   *
   * @param name null when this viewer may not read it, or it was erased
   */
  public record Named<T>(T who, String name) {}

  /** Who is, or was, at the table, and who is spoken of without being there. */
  public record Detailed(
      Listed listed, List<Named<Participant>> participants, List<Named<UUID>> absent) {}

  private final Relationships relationships;
  private final Organisations organisations;
  private final Memberships memberships;
  private final Contents contents;
  private final Past past;

  RelationshipView(
      Relationships relationships,
      Organisations organisations,
      Memberships memberships,
      Contents contents,
      Past past) {
    this.relationships = relationships;
    this.organisations = organisations;
    this.memberships = memberships;
    this.contents = contents;
    this.past = past;
  }

  /** At most {@code most} of the relationships this caller may see, by id, after a given one. */
  public List<Listed> list(Caller caller, UUID after, int most) {
    var found =
        switch (caller.function()) {
          case OPERATOR -> relationships.page(after, most);
          case REPORTING ->
              organisations
                  .byCode(caller.organisation())
                  .map(it -> relationships.pageOf(it.id, after, most))
                  .orElse(List.of());
          case NONE -> relationships.pageAmong(ids(memberships.seatsOf(caller)), after, most);
        };
    return found.stream().map(this::listed).toList();
  }

  public Detailed one(Viewer viewer) {
    var row = relationships.findById(viewer.relationship());
    var told = past.until(row.id, Math.min(viewer.upTo(), row.revision));
    var names = names(viewer, told.envelopes());
    var parties = told.fold().relationship().parties();
    return new Detailed(
        listed(row),
        parties.all().stream().map(it -> new Named<>(it, names.get(it.id()))).toList(),
        parties.absent().stream().map(it -> new Named<>(it, names.get(it))).toList());
  }

  private Listed listed(RelationshipRow row) {
    return new Listed(
        row, organisations.findById(row.client), organisations.findById(row.supplier));
  }

  private Map<UUID, String> names(Viewer viewer, List<Envelope> log) {
    var readable = log.stream().filter(RelationshipView::names).filter(viewer::reads);
    var names = new HashMap<UUID, String>();
    contents
        .of(readable.map(Envelope::id).toList())
        .forEach((id, content) -> names.put(id, name(content)));
    return names;
  }

  private static boolean names(Envelope envelope) {
    return switch (envelope.data()) {
      case ParticipantJoined _ -> true;
      case AbsentPersonNamed _ -> true;
      default -> false;
    };
  }

  private static String name(Content content) {
    return content.fields().get("name");
  }

  private static List<UUID> ids(List<Viewer.AtTable> seats) {
    return seats.stream().map(Viewer.AtTable::relationship).distinct().toList();
  }
}
