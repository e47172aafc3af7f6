package nl.vertrouwensfonds.domain.rule;

import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Visibility;
import nl.vertrouwensfonds.domain.event.Document;
import nl.vertrouwensfonds.domain.event.Event;

/** The events of one command, 1 to 64 of them, stored together or not at all. */
public record Drafts(List<Draft> events) implements Verdict {

  /** How many events one command may give. */
  public static final int MOST = 64;

  /** No objection, and no event either: what a check of its own answers. */
  public static final Drafts NONE = new Drafts(List.of());

  public Drafts {
    events = List.copyOf(events);
    if (events.size() > MOST) {
      throw new IllegalArgumentException("one command gave " + events.size() + " events");
    }
  }

  public static Drafts of(Draft... events) {
    return new Drafts(List.of(events));
  }

  /** An event that has no place in the log yet. */
  public record Draft(
      UUID id, Event event, Content content, Visibility visibility, List<Document> documents) {

    public Draft {
      documents = List.copyOf(documents);
    }

    public Draft(UUID id, Event event, Content content, Visibility visibility) {
      this(id, event, content, visibility, List.of());
    }

    /** The same event, pointing to files whose names stand in what is written. */
    public Draft with(List<Document> named, Content written) {
      return new Draft(id, event, written, visibility, named);
    }
  }
}
