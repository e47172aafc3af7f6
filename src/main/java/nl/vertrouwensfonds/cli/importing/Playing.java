package nl.vertrouwensfonds.cli.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.vertrouwensfonds.boot.data.Refused;
import nl.vertrouwensfonds.cli.client.Answer;
import nl.vertrouwensfonds.cli.client.Service;
import nl.vertrouwensfonds.cli.client.Speaker;
import nl.vertrouwensfonds.cli.terminal.Progress;
import nl.vertrouwensfonds.cli.terminal.Words;
import nl.vertrouwensfonds.domain.Side;

/**
 * Carries a plan out. The acts of one relationship go one after the other, as its history is told
 * in order; some relationships are told at the same time. After a refusal nothing more is begun.
 */
final class Playing {
  private static final int AT_ONCE = 4;

  private final Service service;
  private final Words words;
  private final Progress progress;
  private volatile boolean halted;

  Playing(Service service, Words words, Progress progress) {
    this.service = service;
    this.words = words;
    this.progress = progress;
  }

  /**
   * @throws Refused naming the line at which it stopped; what was recorded before stays
   */
  void play(Plan plan) throws InterruptedException {
    plan.newcomers().forEach(this::registerOrganisation);
    var organisations = new Archive(service, words).organisations();
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      var told =
          plan.chapters().stream()
              .map(chapter -> threads.submit(() -> tell(chapter, organisations)))
              .toList();
      for (Future<?> one : told) {
        await(one);
      }
    }
  }

  private static void await(Future<?> told) throws InterruptedException {
    try {
      told.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Refused refused ? refused : new IllegalStateException(e);
    }
  }

  private void registerOrganisation(String code, String name) {
    service
        .post(Speaker.OPERATOR, "/organisations", Map.of("code", code, "name", name), null)
        .orRefused();
  }

  private void tell(Chapter chapter, Map<String, Archive.Organisation> organisations) {
    try {
      if (chapter.isEmpty() || halted) {
        return;
      }
      String relationship =
          chapter
              .standing()
              .map(Archive.Standing::id)
              .orElseGet(() -> register(chapter, organisations));
      if (toldToTheEnd(chapter, relationship) && chapter.closing()) {
        close(chapter, relationship);
      }
    } catch (RuntimeException e) {
      halted = true;
      throw e;
    }
  }

  private String register(Chapter chapter, Map<String, Archive.Organisation> organisations) {
    var body =
        Map.of(
            "client", side(chapter.pair(), Side.CLIENT, "demand-management", organisations),
            "supplier", side(chapter.pair(), Side.SUPPLIER, "delivery", organisations),
            "historyFrom", chapter.from().toString());
    String key = Keys.registration(chapter.pair());
    return service.post(Speaker.OPERATOR, "/relationships", body, key).orRefused().id();
  }

  private static Map<String, Object> side(
      Pair pair, Side side, String role, Map<String, Archive.Organisation> organisations) {
    var speaker = pair.speaker(side);
    return Map.of(
        "organisation",
        organisations.get(speaker.organisation()).id(),
        "participant",
        Map.of("person", speaker.person(), "name", pair.name(side), "role", role));
  }

  private boolean toldToTheEnd(Chapter chapter, String relationship) {
    var commitments = new HashMap<>(chapter.known());
    String path = "/relationships/" + relationship + "/commitments";
    for (Act act : chapter.acts()) {
      if (halted) {
        return false;
      }
      if (act.deed() == Deed.MADE) {
        var made = send(chapter, act, path, chapter.keys().promise(act.row()));
        commitments.put(act.row(), made.id());
      } else {
        String commitment = commitments.get(act.row());
        String where = path + "/" + commitment + act.deed().path();
        send(chapter, act, where, Keys.act(commitment, act.deed()));
      }
      progress.step();
    }
    return true;
  }

  private Answer send(Chapter chapter, Act act, String path, String key) {
    var answer = service.post(chapter.pair().speaker(act.deed().by()), path, act.body(), key);
    if (!answer.given()) {
      throw new Refused(words.say("line", act.row().line() + "", answer.refusal()));
    }
    return answer;
  }

  /** Without a key: a side that has closed already is told so, and that is as good. */
  private void close(Chapter chapter, String relationship) {
    for (Side side : List.of(Side.SUPPLIER, Side.CLIENT)) {
      var answer =
          service.post(
              chapter.pair().speaker(side),
              "/relationships/" + relationship + "/history-closures",
              Map.of("occurredAt", chapter.until().toString()),
              null);
      if (!answer.given() && !answer.code().matches("already-done|history-closed")) {
        answer.orRefused();
      }
    }
  }
}
