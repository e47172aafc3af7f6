package nl.vertrouwensfonds.commands;

import static nl.vertrouwensfonds.domain.rule.Rule.NOT_YOURS;

import jakarta.enterprise.context.ApplicationScoped;
import nl.vertrouwensfonds.access.Viewer;
import nl.vertrouwensfonds.domain.rule.Ids;
import nl.vertrouwensfonds.log.AppendOutcome;
import nl.vertrouwensfonds.log.AppendRequest;
import nl.vertrouwensfonds.log.EventLog;

/** Carries out one command of somebody at the table, from request to answer. */
@ApplicationScoped
public class CommandHandler {

  private final EventLog log;
  private final Seats seats;
  private final Ids ids;

  CommandHandler(EventLog log, Seats seats, Ids ids) {
    this.log = log;
    this.seats = seats;
    this.ids = ids;
  }

  /**
   * @throws nl.vertrouwensfonds.log.Unavailable when nothing was recorded and it can be tried again
   */
  public AppendOutcome carryOut(Viewer viewer, CommandRequest command, AppendRequest request) {
    if (!(viewer instanceof Viewer.AtTable seat)) {
      return new AppendOutcome.Refused(NOT_YOURS.refusal("outside"));
    }
    var decision = new CommandDecision(seat, command, seats, ids);
    return Retries.until(() -> log.append(seat.relationship(), request, decision));
  }
}
