package nl.vertrouwensfonds.domain.relationship;

import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_DONE;
import static nl.vertrouwensfonds.domain.rule.Rule.NOT_YOURS;
import static nl.vertrouwensfonds.domain.rule.Rule.STILL_AT_TABLE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.LegalGround;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.Visibility;
import nl.vertrouwensfonds.domain.event.Envelope.Author;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.ContentErased;
import nl.vertrouwensfonds.domain.relationship.Decision.Refused;
import nl.vertrouwensfonds.domain.rule.Drafts;
import nl.vertrouwensfonds.domain.rule.Drafts.Draft;
import nl.vertrouwensfonds.domain.rule.Ids;
import nl.vertrouwensfonds.domain.rule.Moment;

/**
 * Takes away what people wrote, where a law says so. It is no command of a side: the operator does
 * it, or the neutral at the table. No rule and no score reads it.
 */
public final class Erasure {

  /** How many events are spoken of at once; who has more to erase asks again. */
  private static final int MOST = ContentErased.MOST * Drafts.MOST;

  /**
   * @param revisions of the events that have something written beside them still, ascending
   * @param person who is named in all of it, or null
   * @param content reason
   */
  public record EraseContent(
      List<Long> revisions, UUID person, LegalGround ground, Content content) {}

  private Erasure() {}

  /**
   * What becomes of it.
   *
   * @param neutral the participant who asks; null for the operator
   */
  public static Decision decide(
      EraseContent command, UUID neutral, Relationship relationship, Instant clock, Ids ids) {
    if (neutral != null && !leads(neutral, relationship)) {
      return new Refused(NOT_YOURS.refusal("erasure"));
    }
    if (command.person() != null && relationship.parties().isSeated(command.person())) {
      return new Refused(STILL_AT_TABLE.refusal());
    }
    if (command.revisions().isEmpty()) {
      return new Refused(ALREADY_DONE.refusal("erased"));
    }
    return new Decision.Accepted(
        new Author(neutral, neutral == null ? Side.OPERATOR : Side.NEUTRAL),
        null,
        // It is no part of a history that is being told.
        relationship.history().aside(Moment.at(clock)),
        drafts(command, ids));
  }

  private static boolean leads(UUID neutral, Relationship relationship) {
    return relationship
        .parties()
        .actor(neutral)
        .filter(it -> it.side() == Side.NEUTRAL)
        .isPresent();
  }

  private static List<Draft> drafts(EraseContent command, Ids ids) {
    var all = command.revisions().stream().limit(MOST).toList();
    var drafts = new ArrayList<Draft>();
    for (int from = 0; from < all.size(); from += ContentErased.MOST) {
      var some = all.subList(from, Math.min(all.size(), from + ContentErased.MOST));
      var erased = new ContentErased(some, command.person(), command.ground());
      var content = from == 0 ? command.content() : Content.EMPTY;
      drafts.add(new Draft(ids.next(), erased, content, Visibility.ALL));
    }
    return drafts;
  }
}
