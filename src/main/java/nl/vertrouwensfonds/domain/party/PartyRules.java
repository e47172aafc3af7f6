package nl.vertrouwensfonds.domain.party;

import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_DONE;
import static nl.vertrouwensfonds.domain.rule.Rule.NEUTRAL_NOT_NEUTRAL;
import static nl.vertrouwensfonds.domain.rule.Rule.NOT_YOURS;
import static nl.vertrouwensfonds.domain.rule.Rule.NO_MANDATE;
import static nl.vertrouwensfonds.domain.rule.Rule.ONE_SIDE;
import static nl.vertrouwensfonds.domain.rule.Rule.UNKNOWN;
import static nl.vertrouwensfonds.domain.rule.Verdict.all;
import static nl.vertrouwensfonds.domain.rule.Verdict.unless;

import java.util.UUID;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Role;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.command.PartyCommand;
import nl.vertrouwensfonds.domain.command.PartyCommand.AdmitParticipant;
import nl.vertrouwensfonds.domain.command.PartyCommand.AllowChangeOfSide;
import nl.vertrouwensfonds.domain.command.PartyCommand.NameAbsentPerson;
import nl.vertrouwensfonds.domain.command.PartyCommand.RegisterCosignerKey;
import nl.vertrouwensfonds.domain.command.PartyCommand.ReleaseParticipant;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.AbsentPersonNamed;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.ChangeOfSideAllowed;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.CosignerKeyRegistered;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.ParticipantJoined;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.ParticipantLeft;
import nl.vertrouwensfonds.domain.name.Name;
import nl.vertrouwensfonds.domain.rule.Action;
import nl.vertrouwensfonds.domain.rule.Context;
import nl.vertrouwensfonds.domain.rule.Drafts;
import nl.vertrouwensfonds.domain.rule.Verdict;

/** A side decides by its mandated participants who sits at the table for it. */
public final class PartyRules {

  private final Context context;
  private final Parties parties;

  public PartyRules(Context context, Parties parties) {
    this.context = context;
    this.parties = parties;
  }

  /** What could be done at any time, each with a body that is in order. */
  public static Stream<Action> actions() {
    var admit = new AdmitParticipant(Role.DELIVERY, false, Content.EMPTY);
    return Stream.of(
        Action.of("admit-participant", admit),
        Action.of("name-absent-person", new NameAbsentPerson(Content.EMPTY)),
        Action.of("register-cosigner-key", new RegisterCosignerKey("")));
  }

  /** What could be done about a participant, likewise. */
  public static Stream<Action> actions(Participant it) {
    return Stream.of(
        Action.on(it.id(), "release-participant", new ReleaseParticipant(it.id())),
        Action.on(it.id(), "allow-change-of-side", new AllowChangeOfSide(it.id())));
  }

  public Verdict decide(PartyCommand command) {
    return switch (command) {
      case AdmitParticipant admit -> admit(admit);
      case ReleaseParticipant release ->
          parties.find(release.participant()).map(this::release).orElseGet(UNKNOWN::refusal);
      case AllowChangeOfSide allow ->
          parties.find(allow.participant()).map(this::allow).orElseGet(UNKNOWN::refusal);
      case NameAbsentPerson name -> list(name);
      case RegisterCosignerKey register -> cosigns(register);
    };
  }

  /** A key is one side's, once: what it signs binds that side. */
  private Verdict cosigns(RegisterCosignerKey it) {
    return all(
        context.byParty(),
        context.withMandate(),
        unless(!parties.knowsCosigner(it.key()), ALREADY_DONE),
        context.one(new CosignerKeyRegistered(it.key()), Content.EMPTY));
  }

  /** One person is listed once, also when it is told again how he is called. */
  private Verdict list(NameAbsentPerson person) {
    var listed = context.names().absent();
    boolean again =
        Name.of(person.content())
            .filter(it -> listed.values().stream().anyMatch(it::isTheSameAs))
            .isPresent();
    return all(
        again ? ALREADY_DONE.refusal("listed") : Drafts.NONE,
        context.one(new AbsentPersonNamed(), person.content()));
  }

  private Verdict admit(AdmitParticipant admit) {
    UUID formerly = admit.formerly().isEmpty() ? null : admit.formerly().getLast();
    var joined = new ParticipantJoined(context.side(), admit.role(), admit.mandate(), formerly);
    var elsewhere = admit.formerly().stream().map(this::elsewhere).reduce(Verdict::and);
    return all(
        context.byParty(),
        context.withMandate(),
        elsewhere.orElse(Drafts.NONE),
        context.one(joined, admit.content()));
  }

  /**
   * Whoever led, or is asked to, speaks for nobody; whoever sat across needs the leave of there.
   */
  private Verdict elsewhere(UUID seat) {
    var sat = parties.find(seat).filter(it -> it.side().isParty());
    if (sat.isEmpty()) {
      return NEUTRAL_NOT_NEUTRAL.refusal("former");
    }
    return all(
        sat.get().present() ? ONE_SIDE.refusal("seated") : Drafts.NONE,
        unless(sat.get().free(), ONE_SIDE));
  }

  /** Nobody allows his own change: his side does. */
  private Verdict allow(Participant it) {
    boolean oneself = it.id().equals(context.actor().participant());
    return all(
        context.byParty(),
        context.by(it.side()),
        oneself ? NOT_YOURS.refusal("own-change") : Drafts.NONE,
        context.withMandate(),
        unless(!it.free(), ALREADY_DONE),
        context.one(new ChangeOfSideAllowed(it.id()), Content.EMPTY));
  }

  private Verdict release(Participant leaving) {
    boolean oneself = leaving.id().equals(context.actor().participant());
    boolean last = leaving.present() && leaving.mandate() && !parties.boundWithout(leaving);
    return all(
        context.by(leaving.side()),
        leaving.side() == Side.NEUTRAL ? NOT_YOURS.refusal("step-down") : Drafts.NONE,
        oneself ? Drafts.NONE : context.withMandate(),
        last ? NO_MANDATE.refusal("last") : Drafts.NONE,
        unless(leaving.present(), ALREADY_DONE),
        context.one(new ParticipantLeft(leaving.id()), Content.EMPTY));
  }
}
