package nl.vertrouwensfonds.domain.relationship;

import static nl.vertrouwensfonds.domain.rule.Rule.FROM_THE_FUTURE;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Role;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.Stamp;
import nl.vertrouwensfonds.domain.Visibility;
import nl.vertrouwensfonds.domain.event.Envelope.Author;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.ParticipantJoined;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.RelationshipRegistered;
import nl.vertrouwensfonds.domain.rule.Drafts.Draft;
import nl.vertrouwensfonds.domain.rule.Ids;

/**
 * The first command of every log. The operator registers client and supplier, and names on each
 * side one first participant, who has a mandate and lets the others of that side in.
 */
public final class Registration {

  /**
   * @param historyFrom the start of a history to import, or null
   * @param timeZone in whose time both live, by its name in the tz database
   * @param policyHash SHA-256 of the first trust policy's document, lowercase hex
   */
  public record RegisterRelationship(
      UUID client,
      UUID supplier,
      Instant historyFrom,
      String timeZone,
      String policy,
      String policyHash,
      FirstParticipant forClient,
      FirstParticipant forSupplier) {}

  /** Content: name. */
  public record FirstParticipant(Role role, Content content) {}

  private Registration() {}

  /**
   * What becomes of it at an instant.
   *
   * @param relationship the id of the relationship, which is that of its first event
   */
  public static Decision decide(
      RegisterRelationship command, UUID relationship, Instant clock, Ids ids) {
    Instant start = command.historyFrom() == null ? clock : command.historyFrom();
    if (start.isAfter(clock)) {
      return new Decision.Refused(FROM_THE_FUTURE.refusal());
    }
    return new Decision.Accepted(
        new Author(null, Side.OPERATOR),
        null,
        new Stamp(start, start, clock),
        List.of(
            new Draft(relationship, registered(command), Content.EMPTY, Visibility.ALL),
            joins(Side.CLIENT, command.forClient(), ids),
            joins(Side.SUPPLIER, command.forSupplier(), ids)));
  }

  private static RelationshipRegistered registered(RegisterRelationship command) {
    return new RelationshipRegistered(
        command.client(),
        command.supplier(),
        command.historyFrom(),
        command.timeZone(),
        command.policy(),
        command.policyHash());
  }

  private static Draft joins(Side side, FirstParticipant first, Ids ids) {
    var joined = new ParticipantJoined(side, first.role(), true);
    return new Draft(ids.next(), joined, first.content(), Visibility.ALL);
  }
}
