package nl.vertrouwensfonds.domain.party;

import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_DONE;
import static nl.vertrouwensfonds.domain.rule.Rule.NOT_YOURS;
import static nl.vertrouwensfonds.domain.rule.Rule.NO_MANDATE;
import static nl.vertrouwensfonds.domain.rule.Rule.UNKNOWN;

import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.AbsentPersonNamed;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.ParticipantJoined;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.ParticipantLeft;
import nl.vertrouwensfonds.domain.party.PartyCommand.AdmitParticipant;
import nl.vertrouwensfonds.domain.party.PartyCommand.NameAbsentPerson;
import nl.vertrouwensfonds.domain.party.PartyCommand.ReleaseParticipant;
import nl.vertrouwensfonds.domain.rule.Actor;
import nl.vertrouwensfonds.domain.rule.Drafts;
import nl.vertrouwensfonds.domain.rule.Ids;
import nl.vertrouwensfonds.domain.rule.Verdict;

/** A side decides by its mandated participants who sits at the table for it. */
public final class PartyRules {

  private PartyRules() {}

  public static Verdict decide(Parties parties, PartyCommand command, Actor actor, Ids ids) {
    return switch (command) {
      case AdmitParticipant admit -> admit(admit, actor, ids);
      case ReleaseParticipant release -> release(parties, release, actor, ids);
      case NameAbsentPerson name -> Drafts.one(ids, new AbsentPersonNamed(), name.content());
    };
  }

  private static Verdict admit(AdmitParticipant admit, Actor actor, Ids ids) {
    if (!actor.mandate()) {
      return NO_MANDATE.refusal();
    }
    var joined = new ParticipantJoined(actor.side(), admit.role(), admit.mandate());
    return Drafts.one(ids, joined, admit.content());
  }

  private static Verdict release(
      Parties parties, ReleaseParticipant release, Actor actor, Ids ids) {
    var found = parties.find(release.participant());
    if (found.isEmpty()) {
      return UNKNOWN.refusal();
    }
    var leaving = found.get();
    if (leaving.side() != actor.side()) {
      return NOT_YOURS.refusal();
    }
    if (leaving.side() == Side.NEUTRAL) {
      return NOT_YOURS.refusal("step-down");
    }
    if (!actor.mandate() && !leaving.id().equals(actor.participant())) {
      return NO_MANDATE.refusal();
    }
    if (!leaving.present()) {
      return ALREADY_DONE.refusal();
    }
    if (leaving.mandate() && !parties.boundWithout(leaving)) {
      return NO_MANDATE.refusal("last");
    }
    return Drafts.one(ids, new ParticipantLeft(leaving.id()), Content.EMPTY);
  }
}
