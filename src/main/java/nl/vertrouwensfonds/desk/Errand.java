package nl.vertrouwensfonds.desk;

import java.time.Instant;
import java.util.Optional;
import nl.vertrouwensfonds.access.Memberships.Person;
import nl.vertrouwensfonds.domain.command.Command;

/**
 * What somebody at the table wants done.
 *
 * @param occurredAt when it happened, by the caller's word
 * @param seated the person who takes the seat that the command makes, if it makes one
 */
public record Errand(Command command, Optional<Instant> occurredAt, Optional<Person> seated) {

  public static Errand of(Command command, Instant occurredAt) {
    return new Errand(command, Optional.ofNullable(occurredAt), Optional.empty());
  }

  public Errand seating(Person person) {
    return new Errand(command, occurredAt, Optional.of(person));
  }
}
