package nl.vertrouwensfonds.trust;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
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
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachAnswered;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachReported;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachWithdrawn;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentAssessed;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentMade;
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
  private final List<Effect> effects = new ArrayList<>();
  private final Map<String, UUID> named = new HashMap<>();
  private long nextId = 1000;

  public History() {
    happens(START, new RelationshipRegistered(id(), id(), null, "fonds-1", "00"));
  }

  static Instant day(double day) {
    return START.plus(Math.round(day * 86_400e6), ChronoUnit.MICROS);
  }

  /** What the supplier's conduct meant for the client's fund, up to an instant, itself included. */
  public List<Effect> until(Instant at) {
    return effects.stream().filter(it -> !it.at().isAfter(at)).toList();
  }

  /** Reads an act of the test data. */
  public void act(JsonNode act) {
    Instant at = day(act.path("day").doubleValue());
    String name = act.path("act").textValue();
    UUID breach = named.get(act.path("breach").asText());
    switch (name) {
      case "kept", "missed" -> assessed(at, act, Outcome.valueOf(name.toUpperCase()));
      case "ruled_kept" -> happens(at, new CommitmentRuled(thing(act), Outcome.KEPT));
      case "reported" -> named.put(act.path("breach").asText(), happens(at, reported(act)));
      case "upheld" -> happens(at, new BreachAnswered(breach, BreachEvent.Answer.ACKNOWLEDGED));
      case "dismissed" -> happens(at, new BreachWithdrawn(breach));
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

  private void assessed(Instant at, JsonNode act, Outcome outcome) {
    var size = act.has("size") ? constant(Size.class, act, "size") : Size.NORMAL;
    UUID made = happens(at, new CommitmentMade(Side.SUPPLIER, size, LocalDate.MAX));
    name(act, made);
    happens(at, new CommitmentAssessed(made, outcome));
  }

  private static BreachReported reported(JsonNode act) {
    return new BreachReported(
        Side.SUPPLIER,
        constant(Kind.class, act, "kind"),
        constant(Severity.class, act, "severity"),
        null);
  }

  private void agreed(Instant at, UUID breach, JsonNode act) {
    var money = new Money("EUR", 2, act.path("cents").longValue());
    UUID offer = happens(at, new CompensationOffered(breach, money, Instant.MAX));
    name(act, offer);
    happens(at, new CompensationAnswered(offer, OfferAnswer.ACCEPTED, null, null));
  }

  /** Puts an event behind the others; its id. */
  public UUID happens(Instant at, Event event) {
    long revision = relationship.revision() + 1;
    var envelope =
        new Envelope(
            id(),
            new UUID(0, 0),
            null,
            revision,
            new Envelope.Author(null, Side.SUPPLIER),
            new Envelope.Span(revision, 1),
            new Stamp(at, at, at),
            "00",
            Rules1.VERSION,
            Visibility.ALL,
            event);
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
