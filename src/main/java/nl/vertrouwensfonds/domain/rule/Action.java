package nl.vertrouwensfonds.domain.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.vertrouwensfonds.domain.command.Command;

/**
 * Something that could be done.
 *
 * @param rel its name in the contract, such as {@code accept-commitment}
 * @param subject what it is done to; null when it makes something new
 * @param until after when it is late; or null
 * @param sample the command with a body that is in order, to find out whether it would be accepted
 */
public record Action(String rel, UUID subject, Instant until, Command sample) {

  /** A day that no sample finds too early. */
  public static final LocalDate SOME_DAY = LocalDate.of(2199, 1, 1);

  /** One that makes something new. */
  public static Action of(String rel, Command sample) {
    return new Action(rel, null, null, sample);
  }

  public static Action on(UUID subject, String rel, Command sample) {
    return new Action(rel, subject, null, sample);
  }

  public Action until(Instant deadline) {
    return new Action(rel, subject, deadline, sample);
  }
}
