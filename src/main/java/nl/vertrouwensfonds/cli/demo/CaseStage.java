package nl.vertrouwensfonds.cli.demo;

import java.time.Instant;
import java.util.Optional;
import nl.vertrouwensfonds.cli.client.Answer;
import nl.vertrouwensfonds.cli.client.Service;
import nl.vertrouwensfonds.cli.client.Speaker;

/** How far the case has come that was opened last. */
final class CaseStage {

  private final Service service;
  private final String relationship;
  private String path;

  CaseStage(Service service, String relationship) {
    this.service = service;
    this.relationship = relationship;
  }

  void follow(String act, Answer answer) {
    if (act.endsWith("/cases")) {
      path = "/relationships/" + relationship + "/cases/" + answer.id();
    }
  }

  /** Where the file of the case is; empty while there is none. */
  Optional<String> path() {
    return Optional.ofNullable(path);
  }

  /** The stage at an instant, as the service names it; empty while there is no case. */
  Optional<String> stage(Speaker reader, Instant at) {
    return path()
        .map(it -> service.get(reader, it + "?at=" + at).orRefused().body().path("stage").asText());
  }
}
