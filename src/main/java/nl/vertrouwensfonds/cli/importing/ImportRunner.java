package nl.vertrouwensfonds.cli.importing;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.vertrouwensfonds.boot.data.UserFacingException;
import nl.vertrouwensfonds.cli.client.ServiceClient;
import nl.vertrouwensfonds.cli.client.ServiceResponse;
import nl.vertrouwensfonds.cli.client.ServiceUser;
import nl.vertrouwensfonds.cli.terminal.ProgressDisplay;
import nl.vertrouwensfonds.cli.terminal.TerminalMessages;
import nl.vertrouwensfonds.domain.Side;

/**
 * Carries a plan out. The steps of one relationship go one after the other, as its history has to
 * be recorded in order; some relationships go at the same time. After a refusal nothing more is
 * begun.
 */
final class ImportRunner {
  private static final int AT_ONCE = 4;

  private final ServiceClient service;
  private final TerminalMessages messages;
  private final ProgressDisplay progress;
  private volatile boolean halted;

  ImportRunner(ServiceClient service, TerminalMessages messages, ProgressDisplay progress) {
    this.service = service;
    this.messages = messages;
    this.progress = progress;
  }

  /**
   * @throws UserFacingException naming the line at which it stopped; what was recorded before stays
   */
  void run(ImportPlan plan) throws InterruptedException {
    plan.newOrganisations().forEach(this::registerOrganisation);
    var organisations = new ServiceState(service, messages).organisations();
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      var running =
          plan.relationships().stream()
              .map(planned -> threads.submit(() -> runRelationship(planned, organisations)))
              .toList();
      for (Future<?> one : running) {
        await(one);
      }
    }
  }

  private static void await(Future<?> running) throws InterruptedException {
    try {
      running.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof UserFacingException refused
          ? refused
          : new IllegalStateException(e);
    }
  }

  private void registerOrganisation(String code, String name) {
    service
        .post(ServiceUser.OPERATOR, "/organisations", Map.of("code", code, "name", name), null)
        .orThrow();
  }

  private void runRelationship(
      RelationshipImport planned, Map<String, ServiceState.RegisteredOrganisation> organisations) {
    try {
      if (planned.isEmpty() || halted) {
        return;
      }
      String relationship =
          planned
              .registered()
              .map(ServiceState.ExistingRelationship::id)
              .orElseGet(() -> register(planned, organisations));
      agree(planned, relationship);
      if (runToTheEnd(planned, relationship) && planned.closing()) {
        close(planned, relationship);
      }
    } catch (RuntimeException e) {
      halted = true;
      throw e;
    }
  }

  private String register(
      RelationshipImport planned, Map<String, ServiceState.RegisteredOrganisation> organisations) {
    var body =
        Map.of(
            "client", side(planned.parties(), Side.CLIENT, "demand-management", organisations),
            "supplier", side(planned.parties(), Side.SUPPLIER, "delivery", organisations),
            "historyFrom", planned.from().toString(),
            "timeZone", planned.zone().getId());
    String key = ImportKeys.registration(planned.parties());
    return service.post(ServiceUser.OPERATOR, "/relationships", body, key).orThrow().id();
  }

  private static Map<String, Object> side(
      PartyNames parties,
      Side side,
      String role,
      Map<String, ServiceState.RegisteredOrganisation> organisations) {
    var user = parties.user(side);
    return Map.of(
        "organisation",
        organisations.get(user.organisation()).id(),
        "participant",
        Map.of("person", user.person(), "name", parties.name(side), "role", role));
  }

  /**
   * Each side lets the history be told as far as the file goes, as far as it does not already. When
   * the process dies here the next import finds how far each does.
   */
  private void agree(RelationshipImport planned, String relationship) {
    String path = "/relationships/" + relationship;
    var parties = planned.parties();
    var horizons =
        service.get(parties.user(Side.CLIENT), path).orThrow().body().at("/history/horizons");
    for (Side side : Side.PARTIES) {
      var horizon = Instant.parse(horizons.path(side.name().toLowerCase(Locale.ROOT)).asText());
      if (horizon.isBefore(planned.until())) {
        var body = Map.of("until", planned.until().toString());
        service.post(parties.user(side), path + "/history-horizons", body, null).orThrow();
      }
    }
  }

  private boolean runToTheEnd(RelationshipImport planned, String relationship) {
    var commitments = new HashMap<>(planned.known());
    String path = "/relationships/" + relationship + "/commitments";
    for (ImportStep step : planned.steps()) {
      if (halted) {
        return false;
      }
      if (step.kind() == StepKind.MADE) {
        var made = send(planned, step, path, planned.keys().commitment(step.row()));
        commitments.put(step.row(), made.id());
      } else {
        String commitment = commitments.get(step.row());
        String where = path + "/" + commitment + step.kind().path();
        send(planned, step, where, ImportKeys.laterStep(commitment, step));
      }
      progress.step();
    }
    return true;
  }

  private ServiceResponse send(
      RelationshipImport planned, ImportStep step, String path, String key) {
    var response = service.post(planned.parties().user(step.kind().by()), path, step.body(), key);
    if (!response.isSuccess()) {
      throw new UserFacingException(
          messages.text("line", step.row().line() + "", response.problem()));
    }
    return response;
  }

  /** Without a key: a side that has closed already is refused, and that is as good. */
  private void close(RelationshipImport planned, String relationship) {
    for (Side side : List.of(Side.SUPPLIER, Side.CLIENT)) {
      var response =
          service.post(
              planned.parties().user(side),
              "/relationships/" + relationship + "/history-closures",
              Map.of(),
              null);
      if (!response.isSuccess() && !response.code().matches("already-done|history-closed")) {
        response.orThrow();
      }
    }
  }
}
