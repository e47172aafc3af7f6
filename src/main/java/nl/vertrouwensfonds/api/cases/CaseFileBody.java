package nl.vertrouwensfonds.api.cases;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.api.bodies.AsOfBody;
import nl.vertrouwensfonds.api.bodies.MoneyBody;
import nl.vertrouwensfonds.api.parties.OrganisationResource.OrganisationBody;
import nl.vertrouwensfonds.api.steps.StepList.BreachSteps;
import nl.vertrouwensfonds.domain.Kind;
import nl.vertrouwensfonds.domain.Role;
import nl.vertrouwensfonds.domain.Severity;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.Visibility;
import nl.vertrouwensfonds.domain.cases.Condition;
import nl.vertrouwensfonds.domain.cases.Grievance;
import nl.vertrouwensfonds.domain.cases.Stage;
import nl.vertrouwensfonds.domain.event.AgreementEvent.Way;
import nl.vertrouwensfonds.domain.event.CaseEvent.CaseOutcome;
import nl.vertrouwensfonds.domain.event.CommitmentEvent;
import nl.vertrouwensfonds.domain.event.ProcedureEvent.InvitationAnswer;
import nl.vertrouwensfonds.domain.event.StatementEvent.Sort;
import nl.vertrouwensfonds.domain.event.WillEvent.Declaration;
import nl.vertrouwensfonds.domain.event.WillEvent.Finding;

/**
 * A case at an instant. Texts are absent for who may not read them, and when they were erased.
 *
 * @param awaited what it waits for, from whom and since when
 */
public record CaseFileBody(
    UUID id,
    @JsonUnwrapped AsOfBody asOf,
    Stage stage,
    @JsonUnwrapped SummaryBody summary,
    @JsonUnwrapped TermsBody terms,
    @JsonUnwrapped TalksBody talks,
    @JsonUnwrapped SolutionsBody solutions,
    List<AwaitedBody> awaited) {

  /**
   * Whose case it is, and how it ended.
   *
   * @param previous the case that was closed last before it
   * @param days how long it has lasted, or lasted, in whole days
   */
  public record SummaryBody(
      OrganisationBody client,
      OrganisationBody supplier,
      NeutralBody neutral,
      String about,
      Instant openedAt,
      Side openedBy,
      UUID previous,
      CaseOutcome outcome,
      Instant closedAt,
      String closingReason,
      long days) {}

  /**
   * On what terms it is led, and whether both sides want it.
   *
   * @param feeOfStake the fee in percents of what is at stake, with two digits; absent when either
   *     is unknown or they are in different currencies
   */
  public record TermsBody(String feeOfStake, MediationBody mediation, WillBody will) {}

  /** What both sides brought to the table to be reconciled. */
  public record TalksBody(
      List<ConditionBody> conditions,
      List<StatementBody> statements,
      List<GestureBody> admissions,
      List<GestureBody> concessions,
      List<GrievanceBody> grievances,
      List<MeetingBody> meetings,
      Instant boardsSpokeAt,
      List<ObjectiveBody> objectives) {}

  /** The ways out, and what is repaired. */
  public record SolutionsBody(
      List<OptionBody> options,
      List<AgreementBody> agreements,
      List<CaseBreachBody> breaches,
      List<ProcedureBody> procedures) {}

  /**
   * Who is asked to lead, or leads.
   *
   * @param name by the word of who asked
   * @param confirmed absent until that person confirmed it
   */
  public record NeutralBody(
      UUID participant, String name, OrganisationBody organisation, ConfirmedBody confirmed) {}

  /**
   * What the person who was asked said, by a token of that organisation: that it is him.
   *
   * @param name by his own word
   */
  public record ConfirmedBody(String name, Instant at) {}

  /** The terms on the table. */
  public record MediationBody(
      Instant proposedAt,
      String ties,
      String confidentiality,
      boolean admissionsProtected,
      LocalDate pauseUntil,
      MoneyBody fee,
      String stakes,
      MoneyBody atStake,
      List<Side> acceptedBy,
      Instant acceptedAt) {}

  /**
   * Who declared; and what, once both are opened.
   *
   * @param own what one's own side declared; absent for all others
   */
  public record WillBody(
      List<Side> declaredBy,
      DeclarationBody own,
      Instant openedAt,
      DeclarationBody client,
      DeclarationBody supplier,
      Finding finding,
      String findingReason,
      Instant foundAt) {}

  public record DeclarationBody(Declaration declaration, String text) {}

  /**
   * @param by what met it: recognised admissions and concessions, acknowledged breaches
   */
  public record ConditionBody(Side side, Condition condition, boolean met, List<UUID> by) {}

  /**
   * What was said: where somebody stands, what lies behind that, or what somebody noticed.
   *
   * @param by client, supplier or neutral
   * @param role of who said it
   */
  public record StatementBody(
      UUID id,
      Side by,
      Role role,
      Sort sort,
      String text,
      UUID concerns,
      Visibility visibility,
      Instant at) {}

  public record GestureBody(
      UUID id, Side side, Condition condition, String text, Instant at, Instant recognisedAt) {}

  public record GrievanceBody(
      UUID id,
      Side by,
      Grievance.State state,
      String text,
      String restatement,
      String answer,
      Instant raisedAt,
      Instant since) {}

  public record MeetingBody(UUID id, Instant at, List<UUID> present, String notes) {}

  public record ObjectiveBody(
      UUID id, Side by, String text, List<Side> adoptedBy, boolean adopted) {}

  public record OptionBody(UUID id, Side by, Way way, UUID objective, String text) {}

  /**
   * @param status open, declined or concluded
   */
  public record AgreementBody(
      UUID id,
      Side by,
      AgreementStatus status,
      UUID option,
      String text,
      ExchangeBody client,
      ExchangeBody supplier,
      List<TermBody> terms,
      List<Side> restatedBy,
      List<Side> acceptedBy,
      Instant proposedAt) {}

  public enum AgreementStatus {
    OPEN,
    DECLINED,
    CONCLUDED
  }

  public record ExchangeBody(String gains, String gives) {}

  /**
   * @param commitment what it became once both accepted; absent until then
   */
  public record TermBody(
      Side owner,
      String what,
      String measure,
      LocalDate due,
      CommitmentEvent.Size size,
      UUID commitment,
      CommitmentEvent.Outcome outcome) {}

  public record CaseBreachBody(String what, Kind kind, Severity severity, BreachSteps steps) {}

  /**
   * @param improvements what was promised to improve it
   */
  public record ProcedureBody(
      UUID id,
      Side owner,
      String title,
      boolean invites,
      InvitationAnswer answer,
      List<ImprovementBody> improvements) {}

  public record ImprovementBody(
      UUID commitment, Side owner, String what, LocalDate due, CommitmentEvent.Outcome outcome) {}

  /**
   * @param what in kebab-case, such as {@code answer-to-grievance}
   * @param from absent for time
   */
  public record AwaitedBody(String what, Side from, Instant since, Instant until, UUID subject) {}
}
