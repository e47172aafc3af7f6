package nl.vertrouwensfonds.api.http;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether the database came out of a backup; found out once, and not for each answer. */
@Singleton
class Restoration {

  private final String mark;

  Restoration(@ConfigProperty(name = "fonds.restored.at") Optional<String> at) {
    this.mark = at.orElse("");
  }

  /** Another one after each: an answer from before may no longer be true. */
  String mark() {
    return mark;
  }
}
