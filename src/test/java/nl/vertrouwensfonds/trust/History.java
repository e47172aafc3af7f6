package nl.vertrouwensfonds.trust;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Kind;
import nl.vertrouwensfonds.domain.Money;
import nl.vertrouwensfonds.domain.Severity;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.Stamp;
import nl.vertrouwensfonds.domain.Visibility;
import nl.vertrouwensfonds.domain.effect.Effect;
import nl.vertrouwensfonds.domain.event.BreachEvent;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachAmended;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachAnswered;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachJoined;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachReported;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachWithdrawn;
import nl.vertrouwensfonds.domain.event.CaseEvent;
import nl.vertrouwensfonds.domain.event.CaseEvent.CaseClosed;
import nl.vertrouwensfonds.domain.event.CaseEvent.CaseOpened;
import nl.vertrouwensfonds.domain.event.CaseEvent.MediationAnswered;
import nl.vertrouwensfonds.domain.event.CaseEvent.MediationProposed;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Answer;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentAnswered;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentAssessed;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentDeemedKept;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentDelivered;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentMade;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentMoveAnswered;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentMoveProposed;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentReleased;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentRuled;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.Event;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.RelationshipRegistered;
import nl.vertrouwensfonds.domain.event.StepEvent.ApologyAnswer;
import nl.vertrouwensfonds.domain.event.StepEvent.ApologyAnswered;
import nl.vertrouwensfonds.domain.event.StepEvent.ApologyOffered;
import nl.vertrouwensfonds.domain.event.StepEvent.Assessment;
import nl.vertrouwensfonds.domain.event.StepEvent.CompensationAnswered;
import nl.vertrouwensfonds.domain.event.StepEvent.CompensationAssessed;
import nl.vertrouwensfonds.domain.event.StepEvent.CompensationOffered;
import nl.vertrouwensfonds.domain.event.StepEvent.CorrectionAssessed;
import nl.vertrouwensfonds.domain.event.StepEvent.CorrectionPromised;
import nl.vertrouwensfonds.domain.event.StepEvent.ExplanationAnswer;
import nl.vertrouwensfonds.domain.event.StepEvent.ExplanationAnswered;
import nl.vertrouwensfonds.domain.event.StepEvent.ExplanationGiven;
import nl.vertrouwensfonds.domain.event.StepEvent.OfferAnswer;
import nl.vertrouwensfonds.domain.event.StepEvent.RemedyWaived;
import nl.vertrouwensfonds.domain.event.StepEvent.SilenceBroken;
import nl.vertrouwensfonds.domain.relationship.Relationship;
import nl.vertrouwensfonds.domain.rule.Rules1;

/**
 * A history of what the supplier did, told in acts by the day, as events of a log. It goes past the
 * rules: it shows what events mean, not what may be recorded.
 */
public final class History {

  static final Instant START = Instant.parse("2020-01-01T00:00:00Z");

  private final Relationship relationship = new Relationship();
  final List<Envelope> log = new ArrayList<>();
  private final List<Effect> effects = new ArrayList<>();
  private final Map<String, UUID> named = new HashMap<>();
  private final Map<String, LocalDate> promised = new HashMap<>();
  private final Map<String, Size> sizes = new HashMap<>();
  private long nextId = 1000;

  public History() {
    happens(START, new RelationshipRegistered(id(), id(), null, "UTC", "fonds-1", "00"));
  }

  static Instant day(double day) {
    return START.plus(Math.round(day * 86_400e6), ChronoUnit.MICROS);
  }

  /** What the supplier's conduct meant for the client's fund, up to an instant, itself included. */
  public List<Effect> until(Instant at) {
    return effects.stream().filter(it -> !it.at().isAfter(at)).toList();
  }

  /** What will be accepted is known when it is delivered before. */
  public void promises(JsonNode act) {
    if (act.path("act").asText().equals("accepted")) {
      promised.put(key(act), due(act));
      sizes.put(key(act), constant(Size.class, act, "size"));
    }
  }

  /** Reads an act of the test data. */
  public void act(JsonNode act) {
    Instant at = day(act.path("day").doubleValue());
    String name = act.path("act").textValue();
    UUID breach = named.get(act.path("breach").asText());
    switch (name) {
      case "accepted" -> accepted(at, act);
      case "delivered" -> delivered(at, act);
      case "released" -> happens(at, new CommitmentReleased(thing(act)));
      case "move_proposed" -> {
        var by = act.path("by").textValue().equals("owner") ? Side.SUPPLIER : Side.CLIENT;
        happens(at, by, new CommitmentMoveProposed(thing(act), due(act)));
      }
      case "moved" -> happens(at, new CommitmentMoveAnswered(thing(act), Answer.ACCEPTED));
      case "move_declined" -> happens(at, new CommitmentMoveAnswered(thing(act), Answer.DECLINED));
      case "kept", "missed", "made_good" -> assessed(at, act, Outcome.valueOf(name.toUpperCase()));
      case "ruled_kept" -> happens(at, new CommitmentRuled(thing(act), Outcome.KEPT));
      case "deemed_kept" -> happens(at, new CommitmentDeemedKept(thing(act)));
      case "reported" -> named.put(act.path("breach").asText(), happens(at, reported(act)));
      case "joined" -> happens(at, new BreachJoined(breach, incident(act)));
      case "amended" ->
          happens(
              at,
              new BreachAmended(
                  breach,
                  constant(Kind.class, act, "kind"),
                  constant(Severity.class, act, "severity")));
      case "disputed" -> happens(at, new BreachAnswered(breach, BreachEvent.Answer.DISPUTED));
      case "upheld" -> happens(at, new BreachAnswered(breach, BreachEvent.Answer.ACKNOWLEDGED));
      case "dismissed" -> happens(at, new BreachWithdrawn(breach));
      case "refused" -> neutral(at, CaseEvent.TermsAnswer.DECLINED);
      case "agreed" -> neutral(at, CaseEvent.TermsAnswer.ACCEPTED);
      default -> step(at, name, breach, act);
    }
  }

  private void step(Instant at, String name, UUID breach, JsonNode act) {
    switch (name) {
      case "apology" -> happens(at, new ApologyOffered(breach, List.of()));
      case "apology_answered" ->
          happens(at, new ApologyAnswered(breach, constant(ApologyAnswer.class, act, "answer")));
      case "explanation" -> happens(at, new ExplanationGiven(breach, List.of()));
      case "explanation_answered" ->
          happens(
              at,
              new ExplanationAnswered(breach, constant(ExplanationAnswer.class, act, "answer")));
      case "correction_promised" ->
          name(act, happens(at, new CorrectionPromised(breach, LocalDate.MAX)));
      case "correction_confirmed" ->
          happens(at, new CorrectionAssessed(thing(act), Assessment.CONFIRMED));
      case "compensation_agreed" -> agreed(at, breach, act);
      case "compensation_confirmed" ->
          happens(at, new CompensationAssessed(thing(act), Assessment.CONFIRMED));
      case "remedy_waived" -> happens(at, new RemedyWaived(breach));
      case "silence_broken" -> happens(at, new SilenceBroken(breach));
      default -> throw new IllegalArgumentException(name);
    }
  }

  /** Made just before its acceptance, unless it was delivered before that. */
  private void accepted(Instant at, JsonNode act) {
    happens(at, Side.CLIENT, new CommitmentAnswered(made(at, act), Answer.ACCEPTED));
  }

  private void delivered(Instant at, JsonNode act) {
    happens(at, new CommitmentDelivered(made(at, act)));
  }

  private UUID made(Instant at, JsonNode act) {
    if (thing(act) == null) {
      var size =
          act.has("size")
              ? constant(Size.class, act, "size")
              : sizes.getOrDefault(key(act), Size.NORMAL);
      var due = act.has("due") ? due(act) : promised.getOrDefault(key(act), LocalDate.MAX);
      Integer within = act.has("within") ? act.path("within").intValue() : null;
      var made = new CommitmentMade(Side.SUPPLIER, size, due, within, null, null);
      name(act, happens(at, made));
    }
    return thing(act);
  }

  /** The last day: the first instant after it is the one that the data tells. */
  private static LocalDate due(JsonNode act) {
    return LocalDate.ofInstant(START, ZoneOffset.UTC).plusDays(act.path("due").longValue() - 1);
  }

  private UUID incident(JsonNode act) {
    String target = act.path("incident").asText();
    return named.getOrDefault(target, named.get("/" + target));
  }

  private void neutral(Instant at, CaseEvent.TermsAnswer answer) {
    UUID opened = happens(at, Side.CLIENT, new CaseOpened(id(), id(), null));
    within(at, opened, new MediationProposed(true, null, null, null));
    within(at, opened, new MediationAnswered(id(), answer));
    within(at, opened, new CaseClosed(CaseEvent.CaseOutcome.MEDIATION_DECLINED));
  }

  private void assessed(Instant at, JsonNode act, Outcome outcome) {
    UUID commitment = thing(act);
    if (commitment == null) {
      var size = act.has("size") ? constant(Size.class, act, "size") : Size.NORMAL;
      commitment =
          happens(
              at,
              new CommitmentMade(Side.SUPPLIER, size, LocalDate.MAX, null, new UUID(0, 0), null));
      if (act.has("id")) {
        name(act, commitment);
      }
    }
    happens(at, new CommitmentAssessed(commitment, outcome));
  }

  private BreachReported reported(JsonNode act) {
    return new BreachReported(
        Side.SUPPLIER,
        constant(Kind.class, act, "kind"),
        constant(Severity.class, act, "severity"),
        null,
        act.has("incident") ? incident(act) : null);
  }

  private void agreed(Instant at, UUID breach, JsonNode act) {
    var money = new Money("EUR", 2, act.path("cents").longValue());
    UUID offer = happens(at, new CompensationOffered(breach, money, Instant.MAX));
    name(act, offer);
    happens(at, new CompensationAnswered(offer, OfferAnswer.ACCEPTED, null, null));
  }

  /** Puts an event behind the others; its id. */
  public UUID happens(Instant at, Event event) {
    return happens(at, Side.SUPPLIER, event);
  }

  private UUID happens(Instant at, Side by, Event event) {
    return put(at, by, null, event);
  }

  private void within(Instant at, UUID caseId, Event event) {
    put(at, Side.SUPPLIER, caseId, event);
  }

  private UUID put(Instant at, Side by, UUID caseId, Event event) {
    long revision = relationship.revision() + 1;
    var envelope =
        new Envelope(
            id(),
            new UUID(0, 0),
            caseId,
            revision,
            new Envelope.Author(null, by),
            new Envelope.Span(revision, 1),
            new Stamp(at, at, at),
            "00",
            Rules1.VERSION,
            Visibility.ALL,
            List.of(),
            event);
    log.add(envelope);
    effects.addAll(relationship.apply(envelope));
    return envelope.id();
  }

  private UUID thing(JsonNode act) {
    return named.get(key(act));
  }

  private void name(JsonNode act, UUID id) {
    named.put(key(act), id);
  }

  /** Remedies are named within their breach. */
  private static String key(JsonNode act) {
    return act.path("breach").asText() + "/" + act.path("id").asText();
  }

  private static <E extends Enum<E>> E constant(Class<E> type, JsonNode act, String field) {
    return Enum.valueOf(type, act.path(field).textValue().toUpperCase());
  }

  private UUID id() {
    return new UUID(0, nextId++);
  }
}
