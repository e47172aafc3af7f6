package nl.vertrouwensfonds.commands;

import static nl.vertrouwensfonds.domain.rule.Rule.NOT_YOURS;

import jakarta.enterprise.context.ApplicationScoped;
import nl.vertrouwensfonds.access.Viewer;
import nl.vertrouwensfonds.domain.KebabCase;
import nl.vertrouwensfonds.domain.rule.Ids;
import nl.vertrouwensfonds.domain.rule.Refusal;
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
    return switch (viewer) {
      case Viewer.Outside it -> new AppendOutcome.Refused(outside(it));
      case Viewer.AtTable seat -> {
        var decision = new CommandDecision(seat, command, seats, ids);
        yield Retries.until(() -> log.append(seat.relationship(), request, decision));
      }
    };
  }

  /** Said to each as what he is. */
  private static Refusal outside(Viewer.Outside viewer) {
    return NOT_YOURS.refusal("outside-" + KebabCase.name(viewer.function()));
  }
}
