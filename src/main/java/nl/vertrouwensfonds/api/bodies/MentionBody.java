package nl.vertrouwensfonds.api.bodies;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.domain.event.Mention;

/** Somebody whom a text speaks of: a participant, or an absent person. */
public record MentionBody(@NotNull UUID person, @NotNull Mention.Part part) {

  public static List<Mention> mentions(List<MentionBody> bodies) {
    return bodies == null
        ? List.of()
        : bodies.stream().map(it -> new Mention(it.person(), it.part())).toList();
  }
}
