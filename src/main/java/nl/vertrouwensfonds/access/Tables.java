package nl.vertrouwensfonds.access;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.vertrouwensfonds.access.Memberships.Person;
import nl.vertrouwensfonds.access.Memberships.Seated;

/**
 * Who may look at some relationships, as it was at one instant. Says of every caller what {@link
 * Viewers#of} says.
 *
 * @param parties the codes of both organisations, by relationship
 */
public record Tables(Map<UUID, Set<String>> parties, Map<Seated, Viewer.AtTable> seated) {

  /** The caller as a viewer of one of them; empty for who may not know of it. */
  public Optional<Viewer> viewer(Caller caller, UUID relationship) {
    var organisations = parties.getOrDefault(relationship, Set.of());
    return switch (caller.function()) {
      case NONE -> Optional.ofNullable(seated.get(seat(caller, relationship)));
      case OPERATOR -> outside(caller, relationship, !organisations.isEmpty());
      case REPORTING ->
          outside(caller, relationship, organisations.contains(caller.organisation()));
    };
  }

  private static Seated seat(Caller caller, UUID relationship) {
    var who = new Person(caller.issuer(), caller.person());
    return new Seated(who, caller.organisation(), relationship);
  }

  private static Optional<Viewer> outside(Caller caller, UUID relationship, boolean known) {
    return known
        ? Optional.of(new Viewer.Outside(relationship, caller.function()))
        : Optional.empty();
  }
}
