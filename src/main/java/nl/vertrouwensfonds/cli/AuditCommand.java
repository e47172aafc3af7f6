package nl.vertrouwensfonds.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import nl.vertrouwensfonds.boot.Settings;
import nl.vertrouwensfonds.boot.data.UserFacingException;
import nl.vertrouwensfonds.cli.auditing.AuditReport;
import nl.vertrouwensfonds.cli.client.ServiceClient;
import nl.vertrouwensfonds.cli.client.ServiceUser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Has a running service verify what it keeps: the sides verify their exports without it. */
@Command(name = "audit", mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {

  @Parameters(paramLabel = "RELATIONSHIP", arity = "0..*", descriptionKey = "relationship")
  List<UUID> relationships = new ArrayList<>();

  @Mixin ClientOptions client;
  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    var report = new AuditReport(spec.commandLine().getOut(), client.messages());
    try (var service = client.service(Settings.of(System.getenv()))) {
      if (relationships.isEmpty()) {
        all(service, report);
      } else {
        relationships.forEach(it -> one(service, report, it));
      }
    }
    return report.end() ? 0 : 1;
  }

  private static void all(ServiceClient service, AuditReport report) {
    String cursor = "";
    do {
      var page = service.getPatiently(ServiceUser.OPERATOR, "/audit" + cursor).orThrow().body();
      page.path("logs").forEach(report::log);
      cursor = page.has("next") ? "?cursor=" + page.path("next").asText() : "";
    } while (!cursor.isEmpty());
  }

  private void one(ServiceClient service, AuditReport report, UUID relationship) {
    var answer =
        service.getPatiently(ServiceUser.OPERATOR, "/relationships/" + relationship + "/audit");
    if (answer.status() == 404) {
      throw new UserFacingException(client.messages().text("audit.no-such", relationship));
    }
    report.log(answer.orThrow().body());
  }
}
