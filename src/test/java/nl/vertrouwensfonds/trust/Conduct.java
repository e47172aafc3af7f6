package nl.vertrouwensfonds.trust;

import static nl.vertrouwensfonds.domain.Side.CLIENT;
import static nl.vertrouwensfonds.domain.Side.SUPPLIER;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Money;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.Story;
import nl.vertrouwensfonds.domain.Visibility;
import nl.vertrouwensfonds.domain.breach.Breach;
import nl.vertrouwensfonds.domain.breach.Compensation;
import nl.vertrouwensfonds.domain.breach.Correction;
import nl.vertrouwensfonds.domain.command.ApologyCommand.AnswerApology;
import nl.vertrouwensfonds.domain.command.ApologyCommand.OfferApology;
import nl.vertrouwensfonds.domain.command.BreachCommand.AnswerBreach;
import nl.vertrouwensfonds.domain.command.BreachCommand.ReportBreach;
import nl.vertrouwensfonds.domain.command.BreachCommand.RuleOnBreach;
import nl.vertrouwensfonds.domain.command.BreachCommand.WithdrawBreach;
import nl.vertrouwensfonds.domain.command.CaseCommand.AnswerMediation;
import nl.vertrouwensfonds.domain.command.CaseCommand.OpenCase;
import nl.vertrouwensfonds.domain.command.CaseCommand.ProposeMediation;
import nl.vertrouwensfonds.domain.command.Command;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.AnswerCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.AssessCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.DeliverCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.DisputeCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.MakeCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.RuleOnCommitment;
import nl.vertrouwensfonds.domain.command.ExplanationCommand.AnswerExplanation;
import nl.vertrouwensfonds.domain.command.ExplanationCommand.GiveExplanation;
import nl.vertrouwensfonds.domain.command.RemedyCommand.AnswerCompensation;
import nl.vertrouwensfonds.domain.command.RemedyCommand.AssessCompensation;
import nl.vertrouwensfonds.domain.command.RemedyCommand.AssessCorrection;
import nl.vertrouwensfonds.domain.command.RemedyCommand.OfferCompensation;
import nl.vertrouwensfonds.domain.command.RemedyCommand.PayCompensation;
import nl.vertrouwensfonds.domain.command.RemedyCommand.PromiseCorrection;
import nl.vertrouwensfonds.domain.command.RemedyCommand.WaiveRemedy;
import nl.vertrouwensfonds.domain.command.StatementCommand.MakeStatement;
import nl.vertrouwensfonds.domain.command.WillCommand.AssessWill;
import nl.vertrouwensfonds.domain.command.WillCommand.DeclareWill;
import nl.vertrouwensfonds.domain.commitment.Commitment;
import nl.vertrouwensfonds.domain.effect.Effect;
import nl.vertrouwensfonds.domain.event.BreachEvent;
import nl.vertrouwensfonds.domain.event.BreachEvent.Ruling;
import nl.vertrouwensfonds.domain.event.CaseEvent;
import nl.vertrouwensfonds.domain.event.CommitmentEvent;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome;
import nl.vertrouwensfonds.domain.event.StatementEvent.Sort;
import nl.vertrouwensfonds.domain.event.StepEvent.ApologyAnswer;
import nl.vertrouwensfonds.domain.event.StepEvent.Assessment;
import nl.vertrouwensfonds.domain.event.StepEvent.ExplanationAnswer;
import nl.vertrouwensfonds.domain.event.StepEvent.OfferAnswer;
import nl.vertrouwensfonds.domain.event.WillEvent.Declaration;
import nl.vertrouwensfonds.domain.event.WillEvent.Finding;
import nl.vertrouwensfonds.domain.relationship.Decision.Accepted;
import nl.vertrouwensfonds.domain.rule.Moment;
import nl.vertrouwensfonds.log.Policies;

/** Deeds of two sides, put to the rules as commands, and the funds that come of them. */
final class Conduct {

  static final TrustPolicy POLICY = Policies.named(Policies.FIRST);

  private static final Instant PRESENT = Instant.parse("2199-01-01T00:00:00Z");
  private static final LocalDate PAST = LocalDate.parse("2019-01-01");
  private static final Content STORY =
      Content.of("whatHappened", "We left out the checks that we had agreed upon with them.")
          .and("ownFault", "We skipped our own test again.");

  final Story story = Story.importing(History.START).at(PRESENT);
  private final Map<Integer, UUID> breaches = new HashMap<>();
  private final UUID neutral;

  /** Both sides are willing, and a neutral is there to rule on what they see otherwise. */
  Conduct() {
    UUID it = first(CLIENT, new OpenCase(new UUID(7, 7), Content.of("name", "Nora")));
    neutral = story.relationship().cases().find(it).orElseThrow().neutral();
    tells(neutral, new ProposeMediation(it, true, null, null, null, Content.EMPTY));
    first(CLIENT, new AnswerMediation(it, CaseEvent.TermsAnswer.ACCEPTED, Content.EMPTY));
    first(SUPPLIER, new AnswerMediation(it, CaseEvent.TermsAnswer.ACCEPTED, Content.EMPTY));
    first(CLIENT, new DeclareWill(it, Declaration.WILLING, Content.of("text", "Yes")));
    first(SUPPLIER, new DeclareWill(it, Declaration.WILLING, Content.of("text", "Yes")));
    tells(neutral, new AssessWill(it, Finding.SUFFICIENT, Content.EMPTY));
  }

  private UUID first(Side by, Command command) {
    return tells(story.of(by), command);
  }

  private UUID tells(UUID who, Command command) {
    return story.tells(who, History.START, command);
  }

  static Conduct of(Collection<Deed> deeds) {
    var conduct = new Conduct();
    deeds.forEach(it -> assertTrue(conduct.does(it), it + " was refused"));
    return conduct;
  }

  /** What comes of deeds; empty when the rules refuse one. */
  static Optional<Conduct> attempt(Collection<Deed> deeds) {
    var conduct = new Conduct();
    return deeds.stream().allMatch(conduct::does) ? Optional.of(conduct) : Optional.empty();
  }

  /** Whether the rules accepted it; else nothing happened. */
  boolean does(Deed it) {
    Side other = it.of().other();
    UUID breach = breaches.get(it.breach());
    return switch (it.what()) {
      case KEPT -> assessed(it, Outcome.KEPT);
      case MISSED -> assessed(it, Outcome.MISSED);
      case DELIVERED -> delivered(it);
      case RULED_KEPT -> ruledKept(it);
      case REPORTED -> reported(it);
      case DISPUTED -> answers(it, breach, BreachEvent.Answer.DISPUTED);
      case ACKNOWLEDGED -> answers(it, breach, BreachEvent.Answer.ACKNOWLEDGED);
      case WITHDRAWN -> tries(other, it, new WithdrawBreach(breach, Content.EMPTY));
      case DISMISSED -> dismissed(it, breach);
      case APOLOGISED -> tries(it.of(), it, apology(breach));
      case APOLOGY_ANSWERED ->
          tries(
              other,
              it,
              new AnswerApology(breach, ApologyAnswer.values()[it.choice() % 3], Content.EMPTY));
      case EXPLAINED -> tries(it.of(), it, new GiveExplanation(breach, List.of(), true, STORY));
      case EXPLANATION_ANSWERED ->
          tries(
              other,
              it,
              new AnswerExplanation(
                  breach, ExplanationAnswer.values()[it.choice() % 2], Content.EMPTY));
      case PROMISED -> tries(it.of(), it, new PromiseCorrection(breach, PAST, Content.EMPTY));
      case MENDED -> mended(it);
      case AGREED -> agreed(it, breach);
      case PAID -> paid(it);
      case WAIVED -> tries(other, it, new WaiveRemedy(breach, Content.EMPTY));
      case SPOKEN -> tries(it.of(), it, statement(breach));
    };
  }

  private boolean assessed(Deed it, Outcome outcome) {
    Side other = it.of().other();
    UUID made = does(it.of(), it, new MakeCommitment(it.size(), PAST, Content.EMPTY));
    does(other, it, new AnswerCommitment(made, CommitmentEvent.Answer.ACCEPTED, Content.EMPTY));
    does(other, it, new AssessCommitment(made, outcome, Content.EMPTY));
    return true;
  }

  private boolean delivered(Deed it) {
    UUID made = does(it.of(), it, new MakeCommitment(it.size(), PAST, Content.EMPTY));
    var accept = new AnswerCommitment(made, CommitmentEvent.Answer.ACCEPTED, Content.EMPTY);
    does(it.of().other(), it, accept);
    does(it.of(), it, new DeliverCommitment(made, Content.EMPTY));
    return true;
  }

  private boolean ruledKept(Deed it) {
    var missed =
        story.relationship().commitments().all().stream()
            .filter(c -> c.owner() == it.of() && c.outcome() == Outcome.MISSED && !c.disputed())
            .map(Commitment::id)
            .toList();
    if (missed.isEmpty()) {
      return false;
    }
    does(it.of(), it, new DisputeCommitment(missed.getLast(), Content.EMPTY));
    return tries(neutral, it, new RuleOnCommitment(missed.getLast(), Outcome.KEPT, Content.EMPTY));
  }

  private boolean dismissed(Deed it, UUID breach) {
    answers(it, breach, BreachEvent.Answer.DISPUTED);
    var nothing = new RuleOnBreach(breach, Ruling.DISMISSED, null, null, Content.EMPTY);
    return tries(neutral, it, nothing);
  }

  private boolean reported(Deed it) {
    var report = new ReportBreach(it.kind(), it.severity(), null, Content.EMPTY);
    breaches.put(it.breach(), does(it.of().other(), it, report));
    return true;
  }

  private boolean answers(Deed it, UUID breach, BreachEvent.Answer answer) {
    return tries(it.of(), it, new AnswerBreach(breach, answer, Content.EMPTY));
  }

  /** All that was promised to be mended is mended, as the injured side says. */
  private boolean mended(Deed it) {
    return breach(it.breach()).map(b -> b.remedy().corrections()).orElse(List.of()).stream()
        .filter(c -> !c.confirmed())
        .map(Correction::id)
        .findFirst()
        .filter(id ->
            tries(
                it.of().other(), it, new AssessCorrection(id, Assessment.CONFIRMED, Content.EMPTY)))
        .isPresent();
  }

  private boolean agreed(Deed it, UUID breach) {
    var money = new Money("EUR", 2, 100L * (1 + it.choice()));
    if (!tries(it.of(), it, new OfferCompensation(breach, money, PRESENT, Content.EMPTY))) {
      return false;
    }
    var offer = breach(it.breach()).orElseThrow().remedy().openOffer(at(it)).orElseThrow();
    does(
        it.of().other(),
        it,
        new AnswerCompensation(offer.id(), OfferAnswer.ACCEPTED, null, null, Content.EMPTY));
    return true;
  }

  private boolean paid(Deed it) {
    return breach(it.breach()).map(b -> b.remedy().compensations()).orElse(List.of()).stream()
        .filter(c -> c.agreed() && !c.confirmed())
        .map(Compensation::id)
        .findFirst()
        .filter(id ->
            tries(
                it.of().other(),
                it,
                new AssessCompensation(id, Assessment.CONFIRMED, Content.EMPTY)))
        .isPresent();
  }

  private static OfferApology apology(UUID breach) {
    var text = Content.of("text", "We are sorry.");
    return new OfferApology(breach, true, true, true, List.of(), text);
  }

  private static MakeStatement statement(UUID breach) {
    return new MakeStatement(
        Sort.OBSERVATION,
        breach,
        null,
        List.of(),
        Visibility.ALL,
        true,
        Content.of("text", "About that interface."));
  }

  /** The breach of this name, when it was reported. */
  Optional<Breach> breach(int name) {
    return Optional.ofNullable(breaches.get(name)).flatMap(story.relationship().breaches()::find);
  }

  private boolean tries(Side by, Deed deed, Command command) {
    return tries(story.of(by), deed, command);
  }

  private boolean tries(UUID who, Deed deed, Command command) {
    var moment = Moment.told(PRESENT, at(deed));
    var decision = story.relationship().decide(command, who, moment, () -> new UUID(1, 1), Map::of);
    if (decision instanceof Accepted) {
      story.does(who, command, moment);
    }
    return decision instanceof Accepted;
  }

  private UUID does(Side by, Deed deed, Command command) {
    return story.tells(story.of(by), at(deed), command);
  }

  private static Instant at(Deed deed) {
    return History.day(deed.day());
  }

  /** The supplier says that it paid so much. */
  void pays(double day, UUID compensation, long cents) {
    var paid = new PayCompensation(compensation, new Money("EUR", 2, cents), Content.EMPTY);
    story.tells(story.supplier(), History.day(day), paid);
  }

  /** The names of what was recorded, in order. */
  List<String> events() {
    return story.log().stream().map(it -> it.data().getClass().getSimpleName()).toList();
  }

  List<Effect> effects(Side trustee) {
    return story.effects().stream().filter(it -> it.of() == trustee).toList();
  }

  /** The fund held in a side after its last deed. */
  Fund fund(Side trustee) {
    var account = new Account(History.START, POLICY);
    effects(trustee).forEach(account::follow);
    return account.fund();
  }

  /** The fund held in a side at the end of a day. */
  Fund fund(Side trustee, double day) {
    return funds(trustee, List.of(day)).getFirst();
  }

  /** The funds held in a side on each of these days, which are in order. */
  List<Fund> funds(Side trustee, List<Double> days) {
    var account = new Account(History.START, POLICY);
    var effects = effects(trustee).iterator();
    var waiting = effects.hasNext() ? effects.next() : null;
    var funds = new ArrayList<Fund>();
    for (double day : days) {
      Instant at = History.day(day);
      while (waiting != null && !waiting.at().isAfter(at)) {
        account.follow(waiting);
        waiting = effects.hasNext() ? effects.next() : null;
      }
      funds.add(account.fund().faded(at, POLICY));
    }
    return funds;
  }

  double balance(Side trustee, double day) {
    return level(fund(trustee, day));
  }

  List<Double> balances(Side trustee, List<Double> days) {
    return funds(trustee, days).stream().map(Conduct::level).toList();
  }

  /** The balance, or where it starts. */
  static double level(Fund fund) {
    return fund.balance(POLICY).orElse(50);
  }
}
