package nl.vertrouwensfonds.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import nl.vertrouwensfonds.access.Memberships.Person;

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

  /** Seats a person, for an organisation. */
  public void seat(Seat seat, UUID organisation, Person who) {
    var membership = new MembershipRow();
    membership.participant = seat.participant();
    membership.relationship = seat.relationship();
    membership.organisation = organisation;
    membership.side = seat.side();
    membership.role = seat.role();
    membership.mandate = seat.mandate();
    membership.since = seat.since();
    membership.leads = seat.leads();
    membership.onlyCase = seat.nominee() ? seat.leads() : null;
    rows.persist(membership);
    var identity = new IdentityRow();
    identity.participant = seat.participant();
    identity.issuer = who.issuer();
    identity.subject = who.subject();
    rows.getEntityManager().persist(identity);
  }

  /** Both sides accepted: the nominee is at the table. */
  public void welcome(UUID participant) {
    rows.findById(participant).onlyCase = null;
  }

  /**
   * The opening is over without both accepting: whoever was asked sees what was there until now.
   */
  public void dismiss(UUID onlyCase, long revision, Instant at) {
    rows.update(
        "leftRevision = ?1, until = ?2 where onlyCase = ?3 and leftRevision is null",
        revision,
        at,
        onlyCase);
  }

  /** Nobody can be recognised in this participant any more, nor come in as him. */
  public void forget(UUID participant) {
    rows.getEntityManager()
        .createQuery("delete from IdentityRow where participant = ?1")
        .setParameter(1, participant)
        .executeUpdate();
  }

  /** Whoever left sees what was there until then. */
  public void unseat(UUID participant, long revision, Instant at) {
    var membership = rows.findById(participant);
    membership.leftRevision = revision;
    membership.until = at;
  }
}
