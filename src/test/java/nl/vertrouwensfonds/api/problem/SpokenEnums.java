package nl.vertrouwensfonds.api.problem;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vertrouwensfonds.api.cases.CaseFileBody;
import nl.vertrouwensfonds.api.forecast.NewForecast;
import nl.vertrouwensfonds.api.me.MeBody;
import nl.vertrouwensfonds.api.trust.DirectionName;
import nl.vertrouwensfonds.audit.Finding;
import nl.vertrouwensfonds.domain.KebabCase;
import nl.vertrouwensfonds.domain.Kind;
import nl.vertrouwensfonds.domain.LegalGround;
import nl.vertrouwensfonds.domain.Role;
import nl.vertrouwensfonds.domain.Severity;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.Visibility;
import nl.vertrouwensfonds.domain.breach.Breach;
import nl.vertrouwensfonds.domain.breach.Compensation;
import nl.vertrouwensfonds.domain.breach.StepProgress;
import nl.vertrouwensfonds.domain.cases.Condition;
import nl.vertrouwensfonds.domain.cases.Grievance;
import nl.vertrouwensfonds.domain.cases.Stage;
import nl.vertrouwensfonds.domain.event.AgreementEvent;
import nl.vertrouwensfonds.domain.event.CaseEvent;
import nl.vertrouwensfonds.domain.event.CommitmentEvent;
import nl.vertrouwensfonds.domain.event.Mention;
import nl.vertrouwensfonds.domain.event.ProcedureEvent;
import nl.vertrouwensfonds.domain.event.StatementEvent;
import nl.vertrouwensfonds.domain.event.StepEvent;
import nl.vertrouwensfonds.domain.event.TalkEvent;
import nl.vertrouwensfonds.domain.event.WillEvent;
import nl.vertrouwensfonds.domain.rule.Wait;
import nl.vertrouwensfonds.queries.policies.Parameter;
import nl.vertrouwensfonds.trust.Posting;
import nl.vertrouwensfonds.webhooks.Answer;
import nl.vertrouwensfonds.webhooks.Delivery;
import nl.vertrouwensfonds.webhooks.Scheme;
import nl.vertrouwensfonds.webhooks.Subscription;

/** Whatever people are told of by its kind or state, by the group that its words stand in. */
final class SpokenEnums {

  private static final Map<String, Set<String>> GROUPS =
      Map.ofEntries(
          group("side", Side.class),
          group("function", MeBody.Granted.class),
          group("webhook-scheme", Scheme.class),
          group("webhook", Subscription.State.class),
          group("damage", Finding.What.class),
          group("delivery", Delivery.State.class),
          group("delivery-failure", Answer.Failure.class),
          group("visibility", Visibility.class),
          group("direction", DirectionName.class),
          group("size", CommitmentEvent.Size.class),
          group(
              "answer",
              CommitmentEvent.Answer.class,
              StepEvent.ApologyAnswer.class,
              StepEvent.ExplanationAnswer.class,
              StepEvent.OfferAnswer.class,
              CaseEvent.TermsAnswer.class),
          group("stage", Stage.class),
          group("stage-means", Stage.class),
          group("outcome", CaseEvent.CaseOutcome.class),
          group("outcome-means", CaseEvent.CaseOutcome.class),
          group("role", Role.class),
          group("ground", LegalGround.class),
          group("sort", StatementEvent.Sort.class),
          group("part", Mention.Part.class),
          group("condition", Condition.class),
          group("concession", TalkEvent.Concession.class),
          group("hearing", TalkEvent.Hearing.class),
          group("kind", Kind.class),
          group("severity", Severity.class),
          group("report", Breach.Report.class),
          group("step", StepProgress.Step.class),
          group("status", StepProgress.Status.class),
          group("assessment", StepEvent.Assessment.class),
          group("compensation", Compensation.State.class),
          group("grievance", Grievance.State.class),
          group("agreement", CaseFileBody.AgreementStatus.class),
          group("promise", CommitmentEvent.Outcome.class),
          group("way", AgreementEvent.Way.class),
          group("invitation", ProcedureEvent.InvitationAnswer.class),
          group("will", WillEvent.Declaration.class),
          group("finding", WillEvent.Finding.class),
          group("cause", Posting.Cause.class),
          group("coming", NewForecast.Coming.class),
          group("unit", Parameter.Unit.class),
          group("standing", Parameter.Standing.class),
          group("awaited", StepProgress.For.class, Wait.For.class));

  private SpokenEnums() {}

  /** The codes of each group. */
  static Map<String, Set<String>> groups() {
    return GROUPS;
  }

  private static Map.Entry<String, Set<String>> group(String name, Class<?>... types) {
    return entry(
        name,
        Stream.of(types)
            .flatMap(it -> Arrays.stream(it.getEnumConstants()))
            .map(it -> KebabCase.name((Enum<?>) it))
            .collect(Collectors.toCollection(TreeSet::new)));
  }
}
