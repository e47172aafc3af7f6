package nl.vertrouwensfonds.cli.demo;

import java.time.Instant;
import java.util.Optional;
import nl.vertrouwensfonds.cli.client.ServiceClient;
import nl.vertrouwensfonds.cli.client.ServiceResponse;
import nl.vertrouwensfonds.cli.client.ServiceUser;

/** The case that was opened last, and how far it has come. */
final class LatestCase {

  private final ServiceClient service;
  private final String relationship;
  private String path;

  LatestCase(ServiceClient service, String relationship) {
    this.service = service;
    this.relationship = relationship;
  }

  void update(String stepPath, ServiceResponse response) {
    if (stepPath.endsWith("/cases")) {
      path = "/relationships/" + relationship + "/cases/" + response.id();
    }
  }

  /** Where the file of the case is; empty while there is none. */
  Optional<String> path() {
    return Optional.ofNullable(path);
  }

  /** The stage at an instant, as the service names it; empty while there is no case. */
  Optional<String> stage(ServiceUser reader, Instant at) {
    return path()
        .map(it -> service.get(reader, it + "?at=" + at).orThrow().body().path("stage").asText());
  }
}
