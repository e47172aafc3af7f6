package nl.vertrouwensfonds.queries.asking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.effect.Effect;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.RelationshipRegistered;
import nl.vertrouwensfonds.domain.event.ScoreEvent;
import nl.vertrouwensfonds.domain.score.Scores;
import nl.vertrouwensfonds.log.Fold;
import nl.vertrouwensfonds.log.LogReader;
import nl.vertrouwensfonds.log.Policies;
import nl.vertrouwensfonds.trust.Ledger.Adopted;

/** A relationship as it stood after some revision, computed from its log alone. */
@ApplicationScoped
public class Past {

  private final LogReader reader;

  Past(LogReader reader) {
    this.reader = reader;
  }

  /**
   * @param envelopes the log so far
   * @param effects what it meant for the funds, in order
   */
  public record Told(Fold fold, List<Envelope> envelopes, List<Effect> effects) {

    /** The policies that held, one after the other. */
    public List<Adopted> policies() {
      var scores = new Scores();
      var adopted = new ArrayList<Adopted>();
      for (Envelope it : envelopes) {
        switch (it.data()) {
          case RelationshipRegistered registered -> {
            scores.apply(registered);
            adopted.add(adopted(it, null, scores));
          }
          case ScoreEvent said -> {
            scores.apply(it, said);
            if (!adopted.getLast().policy().name().equals(scores.policy())) {
              adopted.add(adopted(it, it.id(), scores));
            }
          }
          default -> {}
        }
      }
      return adopted;
    }

    private static Adopted adopted(Envelope at, UUID event, Scores scores) {
      return new Adopted(at.stamp().effectiveAt(), event, Policies.named(scores.policy()));
    }

    /** What the conduct of one side meant. */
    public List<Effect> of(Side trustee) {
      return effects.stream().filter(it -> it.of() == trustee).toList();
    }
  }

  public Told until(UUID relationship, long revision) {
    var told = new Told(new Fold(), new ArrayList<>(), new ArrayList<>());
    reader.forEach(
        relationship,
        1,
        revision,
        line -> {
          told.envelopes().add(line.envelope());
          told.effects().addAll(told.fold().apply(line.envelope()));
        });
    return told;
  }
}
