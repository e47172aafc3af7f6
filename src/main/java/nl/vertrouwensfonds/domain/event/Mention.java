package nl.vertrouwensfonds.domain.event;

import java.util.UUID;

/** Somebody is spoken of in a text, as part of the story or as the cause of it. */
public record Mention(UUID person, Part part) {

  public enum Part {
    CONTEXT,
    CAUSE
  }
}
