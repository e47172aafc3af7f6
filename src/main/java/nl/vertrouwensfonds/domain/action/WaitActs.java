package nl.vertrouwensfonds.domain.action;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.KebabCase;
import nl.vertrouwensfonds.domain.breach.StepProgress;
import nl.vertrouwensfonds.domain.rule.Wait;

/** By which acts that which is waited for is done; whether it may be done now say the rules. */
public final class WaitActs {

  private static final Map<String, List<String>> BY_NAME =
      Stream.<Enum<?>[]>of(StepProgress.For.values(), Wait.For.values())
          .flatMap(Stream::of)
          .collect(Collectors.toMap(KebabCase::name, WaitActs::of));

  /** What some acts are done to, where others are done to something else. */
  private static final Map<String, String> ONLY =
      Map.ofEntries(
          entry("uphold-breach", "breach"),
          entry("dismiss-breach", "breach"),
          entry("rule-kept", "commitment"),
          entry("rule-made-good", "commitment"),
          entry("rule-missed", "commitment"),
          entry("confirm-correction", "correction"),
          entry("reject-correction", "correction"),
          entry("confirm-compensation", "compensation"),
          entry("reject-compensation", "compensation"),
          entry("recognise-admission", "mistake"),
          entry("recognise-concession", "concession"));

  private WaitActs() {}

  /**
   * The same, as far as they are done to such a subject.
   *
   * @param what in kebab case
   * @param type of the event that made the subject; null where there is none
   */
  public static List<String> of(String what, String type) {
    return BY_NAME.get(what).stream()
        .filter(rel -> !ONLY.containsKey(rel) || type.startsWith(ONLY.get(rel) + "-"))
        .toList();
  }

  /**
   * The names of the acts, any of which will do; none for what time alone brings.
   *
   * @param what as a wait says it
   */
  public static List<String> of(Enum<?> what) {
    return switch (what) {
      case StepProgress.For it -> of(it);
      case Wait.For it -> of(it);
      default -> throw new IllegalArgumentException("nobody waits for " + what);
    };
  }

  private static List<String> of(StepProgress.For what) {
    return switch (what) {
      case ANSWER_TO_REPORT -> List.of("acknowledge-breach", "dispute-breach");
      case APOLOGY -> List.of("offer-apology");
      case ANSWER_TO_APOLOGY -> List.of("accept-apology", "hear-apology", "decline-apology");
      case EXPLANATION -> List.of("give-explanation");
      case ANSWER_TO_EXPLANATION -> List.of("accept-explanation", "decline-explanation");
      case PROMISE -> List.of("promise-correction", "offer-compensation");
      case ANSWER_TO_OFFER ->
          List.of("accept-compensation", "counter-compensation", "decline-compensation");
      case DELIVERY -> List.of("deliver-correction");
      case PAYMENT -> List.of("pay-compensation");
      case ASSESSMENT ->
          List.of(
              "confirm-correction",
              "reject-correction",
              "confirm-compensation",
              "reject-compensation");
      case KEPT_COMMITMENTS -> List.of("make-commitment");
      case ANSWER_TO_COMMITMENT -> List.of("accept-commitment", "decline-commitment");
      case ANSWER_TO_MOVE -> List.of("accept-move", "decline-move");
      case ASSESSMENT_OF_COMMITMENT -> List.of("assess-kept", "assess-made-good", "assess-missed");
      case WORDS_AND_REMEDY, TIME -> List.of();
    };
  }

  private static List<String> of(Wait.For what) {
    return switch (what) {
      case MEDIATION_PROPOSAL -> List.of("propose-mediation");
      case MEDIATION_ANSWER -> List.of("accept-mediation", "decline-mediation");
      case WILL -> List.of("declare-will");
      case WILL_ASSESSMENT -> List.of("find-will-sufficient", "find-will-insufficient");
      case ADMISSION -> List.of("admit-mistake");
      case LETTING_GO -> List.of("let-go");
      case COMPROMISE -> List.of("offer-compromise");
      case RECOGNITION -> List.of("recognise-admission", "recognise-concession");
      case RESTATEMENT -> List.of("restate-grievance");
      case HEARING -> List.of("feel-heard", "feel-unheard");
      case ANSWER_TO_GRIEVANCE -> List.of("answer-grievance");
      case SETTLEMENT -> List.of("settle-grievance");
      case ADOPTION -> List.of("adopt-objective");
      case RULING ->
          List.of("uphold-breach", "dismiss-breach", "rule-kept", "rule-made-good", "rule-missed");
      case ANSWER_TO_AGREEMENT ->
          List.of("restate-agreement", "accept-agreement", "decline-agreement");
      case CLOSING -> List.of("close-restored", "close-not-restored");
      case DELIVERY_OF_COMMITMENT -> List.of("deliver-commitment");
      case RECORDING_AS_KEPT -> List.of("deem-kept");
      case ANSWER_TO_INVITATION -> List.of("accept-invitation", "decline-invitation");
      case ANSWER_TO_QUESTION -> List.of("make-statement");
      case ANSWER_TO_CONTEST -> List.of("answer-contest");
      case ANSWER_TO_POLICY -> List.of("adopt-trust-policy");
      case AGREEMENT_ON_HISTORY -> List.of("set-history-horizon");
      case CLOSING_OF_HISTORY -> List.of("close-history");
      case END_OF_SILENCE, END_OF_PATIENCE -> List.of();
    };
  }
}
