package nl.vertrouwensfonds.queries.words;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.vertrouwensfonds.access.Viewer;
import nl.vertrouwensfonds.access.Witness;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.event.BreachEvent;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.ProcedureEvent;
import nl.vertrouwensfonds.domain.event.ScoreEvent;
import nl.vertrouwensfonds.domain.event.StatementEvent;
import nl.vertrouwensfonds.domain.event.StepEvent;
import nl.vertrouwensfonds.log.Contents;

/** Gathers what was said of things. */
@ApplicationScoped
public class Words {

  /**
   * Something that was said.
   *
   * @param content null for who may not read it, or when it was erased
   */
  public record Said(Envelope envelope, Content content) {}

  private final Contents contents;
  private final Witness witness;

  Words(Contents contents, Witness witness) {
    this.contents = contents;
    this.witness = witness;
  }

  /**
   * What was said of each of these things, in order: first what made it. Of what its reader may not
   * know of there is nothing.
   */
  public Map<UUID, List<Said>> of(Viewer viewer, List<Envelope> log, Set<UUID> things) {
    var said = log.stream().filter(it -> things.contains(thing(it))).filter(viewer::sees).toList();
    witness.shows(viewer, ids(said));
    var texts = contents.of(ids(said.stream().filter(viewer::reads).toList()));
    return said.stream()
        .collect(
            groupingBy(Words::thing, mapping(it -> new Said(it, texts.get(it.id())), toList())));
  }

  private static UUID thing(Envelope it) {
    return about(it).orElse(it.id());
  }

  private static Optional<UUID> about(Envelope it) {
    return switch (it.data()) {
      case BreachEvent said -> said.about();
      case StepEvent said -> said.about();
      case StatementEvent said -> said.about();
      case ProcedureEvent said -> said.about();
      case ScoreEvent said -> said.about();
      default -> Optional.empty();
    };
  }

  private static List<UUID> ids(List<Envelope> envelopes) {
    return envelopes.stream().map(Envelope::id).toList();
  }
}
