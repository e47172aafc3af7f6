package nl.vertrouwensfonds.trust;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Money;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.Visibility;
import nl.vertrouwensfonds.domain.breach.Breach;
import nl.vertrouwensfonds.domain.breach.Breach.Report;
import nl.vertrouwensfonds.domain.breach.Compensation;
import nl.vertrouwensfonds.domain.breach.Correction;
import nl.vertrouwensfonds.domain.command.ApologyCommand.AnswerApology;
import nl.vertrouwensfonds.domain.command.ApologyCommand.OfferApology;
import nl.vertrouwensfonds.domain.command.BreachCommand.AmendBreach;
import nl.vertrouwensfonds.domain.command.BreachCommand.AnswerBreach;
import nl.vertrouwensfonds.domain.command.BreachCommand.JoinBreach;
import nl.vertrouwensfonds.domain.command.BreachCommand.ReportBreach;
import nl.vertrouwensfonds.domain.command.BreachCommand.RuleOnBreach;
import nl.vertrouwensfonds.domain.command.BreachCommand.WithdrawBreach;
import nl.vertrouwensfonds.domain.command.Command;
import nl.vertrouwensfonds.domain.command.ExplanationCommand.AnswerExplanation;
import nl.vertrouwensfonds.domain.command.ExplanationCommand.GiveExplanation;
import nl.vertrouwensfonds.domain.command.RemedyCommand.AnswerCompensation;
import nl.vertrouwensfonds.domain.command.RemedyCommand.AssessCompensation;
import nl.vertrouwensfonds.domain.command.RemedyCommand.AssessCorrection;
import nl.vertrouwensfonds.domain.command.RemedyCommand.OfferCompensation;
import nl.vertrouwensfonds.domain.command.RemedyCommand.PromiseCorrection;
import nl.vertrouwensfonds.domain.command.RemedyCommand.WaiveRemedy;
import nl.vertrouwensfonds.domain.command.StatementCommand.MakeStatement;
import nl.vertrouwensfonds.domain.event.BreachEvent.Answer;
import nl.vertrouwensfonds.domain.event.BreachEvent.Ruling;
import nl.vertrouwensfonds.domain.event.StatementEvent.Sort;
import nl.vertrouwensfonds.domain.event.StepEvent.ApologyAnswer;
import nl.vertrouwensfonds.domain.event.StepEvent.Assessment;
import nl.vertrouwensfonds.domain.event.StepEvent.ExplanationAnswer;
import nl.vertrouwensfonds.domain.event.StepEvent.OfferAnswer;

/** Deeds about breaches, open or proven, and the steps after them. */
final class BreachDeeds {

  private static final LocalDate PAST = LocalDate.parse("2019-01-01");
  private static final Content STORY =
      Content.of("whatHappened", "We left out the checks that we had agreed upon with them.")
          .and("ownFault", "We skipped our own test again.");

  private final Conduct conduct;
  private final Map<Integer, UUID> ids = new HashMap<>();

  BreachDeeds(Conduct conduct) {
    this.conduct = conduct;
  }

  Optional<UUID> id(int number) {
    return Optional.ofNullable(ids.get(number));
  }

  boolean does(Deed it) {
    return it.what() == Deed.What.REPORTED
        ? reported(it)
        : conduct.breach(it.number()).filter(about -> does(it, about)).isPresent();
  }

  private boolean does(Deed it, Breach about) {
    UUID breach = about.id();
    return switch (it.what()) {
      case AMENDED ->
          receives(it, new AmendBreach(breach, it.kind(), it.severity(), Content.EMPTY));
      case JOINED -> joined(it, breach);
      case DISPUTED -> answers(it, breach, Answer.DISPUTED);
      case ACKNOWLEDGED -> answers(it, breach, Answer.ACKNOWLEDGED);
      case WITHDRAWN -> receives(it, new WithdrawBreach(breach, Content.EMPTY));
      case DISMISSED ->
          ruled(it, about, new RuleOnBreach(breach, Ruling.DISMISSED, null, null, Content.EMPTY));
      case UPHELD -> upheld(it, about);
      default -> step(it, breach);
    };
  }

  private boolean step(Deed it, UUID breach) {
    return switch (it.what()) {
      case APOLOGISED -> acts(it, apology(breach));
      case APOLOGY_ANSWERED ->
          receives(
              it,
              new AnswerApology(breach, ApologyAnswer.values()[it.choice() % 3], Content.EMPTY));
      case EXPLAINED -> acts(it, new GiveExplanation(breach, List.of(), true, STORY));
      case EXPLANATION_ANSWERED ->
          receives(
              it,
              new AnswerExplanation(
                  breach, ExplanationAnswer.values()[it.choice() % 2], Content.EMPTY));
      case PROMISED -> acts(it, new PromiseCorrection(breach, PAST, Content.EMPTY));
      case MENDED -> mended(it);
      case AGREED -> agreed(it, breach);
      case PAID -> paid(it);
      case WAIVED -> receives(it, new WaiveRemedy(breach, Content.EMPTY));
      case SPOKEN -> acts(it, statement(breach));
      default -> throw new IllegalArgumentException(it.toString());
    };
  }

  private boolean acts(Deed it, Command command) {
    return conduct.tries(it.of(), it, command);
  }

  private boolean receives(Deed it, Command command) {
    return conduct.tries(it.of().other(), it, command);
  }

  private boolean reported(Deed it) {
    var incident = it.target().stream().mapToObj(conduct::target).findFirst();
    if (incident.filter(Optional::isEmpty).isPresent()) {
      return false;
    }
    UUID named = incident.flatMap(target -> target).orElse(null);
    Side injured = it.of().other();
    var report = new ReportBreach(it.kind(), it.severity(), null, named, Content.EMPTY);
    if (!conduct.tries(injured, it, report)) {
      return false;
    }
    ids.put(it.number(), conduct.story.log().getLast().id());
    return true;
  }

  private boolean joined(Deed it, UUID breach) {
    return conduct
        .target(it.choice())
        .filter(target -> receives(it, new JoinBreach(breach, target, Content.EMPTY)))
        .isPresent();
  }

  private boolean answers(Deed it, UUID breach, Answer answer) {
    return acts(it, new AnswerBreach(breach, answer, Content.EMPTY));
  }

  private boolean upheld(Deed it, Breach about) {
    var found =
        new RuleOnBreach(about.id(), Ruling.UPHELD, it.kind(), it.severity(), Content.EMPTY);
    return ruled(it, about, found);
  }

  private boolean ruled(Deed it, Breach about, RuleOnBreach ruling) {
    if (!conduct.neutral.sits() || !about.isOpenReport()) {
      return false;
    }
    if (about.report() != Report.DISPUTED) {
      answers(it, about.id(), Answer.DISPUTED);
    }
    return conduct.tries(conduct.neutral.id(), it, ruling);
  }

  /** One of the corrections that were promised is there, as the injured side says. */
  private boolean mended(Deed it) {
    return conduct.breach(it.number()).orElseThrow().remedy().corrections().stream()
        .filter(c -> !c.confirmed())
        .map(Correction::id)
        .findFirst()
        .filter(id -> receives(it, new AssessCorrection(id, Assessment.CONFIRMED, Content.EMPTY)))
        .isPresent();
  }

  private boolean agreed(Deed it, UUID breach) {
    var money = new Money("EUR", 2, 100L * (1 + it.choice()));
    if (!acts(it, new OfferCompensation(breach, money, Conduct.PRESENT, Content.EMPTY))) {
      return false;
    }
    var remedy = conduct.breach(it.number()).orElseThrow().remedy();
    UUID offer = remedy.openOffer(Conduct.at(it)).orElseThrow().id();
    return receives(
        it, new AnswerCompensation(offer, OfferAnswer.ACCEPTED, null, null, Content.EMPTY));
  }

  private boolean paid(Deed it) {
    return conduct.breach(it.number()).orElseThrow().remedy().compensations().stream()
        .filter(c -> c.agreed() && !c.confirmed())
        .map(Compensation::id)
        .findFirst()
        .filter(id -> receives(it, new AssessCompensation(id, Assessment.CONFIRMED, Content.EMPTY)))
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
}
