package nl.vertrouwensfonds.commands;

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
public record CommandRequest(
    Command command, Optional<Instant> occurredAt, Optional<Person> seated) {

  public static CommandRequest of(Command command, Instant occurredAt) {
    return new CommandRequest(command, Optional.ofNullable(occurredAt), Optional.empty());
  }

  public CommandRequest seating(Person person) {
    return new CommandRequest(command, occurredAt, Optional.of(person));
  }
}
