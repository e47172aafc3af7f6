package nl.vertrouwensfonds.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.vertrouwensfonds.access.Memberships.Person;
import nl.vertrouwensfonds.domain.Side;

/**
 * Writes who sits where, as the log says. Every method is part of the caller's transaction, with
 * the event that says so.
 */
@ApplicationScoped
public class MembershipWriter {

  private final MembershipRepository rows;

  MembershipWriter(MembershipRepository rows) {
    this.rows = rows;
  }

  /** Seats a person. */
  public void seat(UUID participant, UUID relationship, UUID organisation, Side side, Person who) {
    var membership = new MembershipRow();
    membership.participant = participant;
    membership.relationship = relationship;
    membership.organisation = organisation;
    membership.side = side;
    rows.persist(membership);
    var identity = new IdentityRow();
    identity.participant = participant;
    identity.issuer = who.issuer();
    identity.subject = who.subject();
    rows.getEntityManager().persist(identity);
  }

  /** Seats who is asked to lead a case, where nothing but its opening shows. */
  public void nominate(UUID participant, UUID relationship, UUID firm, UUID onlyCase, Person who) {
    seat(participant, relationship, firm, Side.NEUTRAL, who);
    var membership = rows.findById(participant);
    membership.onlyCase = onlyCase;
    membership.leads = onlyCase;
  }

  /** Both sides accepted: the nominee is at the table. */
  public void welcome(UUID participant) {
    rows.findById(participant).onlyCase = null;
  }

  /**
   * The opening is over without both accepting: whoever was asked sees what was there until now.
   */
  public void dismiss(UUID onlyCase, long revision) {
    rows.update(
        "leftRevision = ?1 where onlyCase = ?2 and leftRevision is null", revision, onlyCase);
  }

  /** Whoever left sees what was there until then. */
  public void unseat(UUID participant, long revision) {
    rows.findById(participant).leftRevision = revision;
  }
}
