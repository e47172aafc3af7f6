package nl.vertrouwensfonds.api.cases;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.vertrouwensfonds.api.problem.Messages;
import nl.vertrouwensfonds.api.problem.Vocabulary;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.cases.Stage;
import nl.vertrouwensfonds.domain.event.StatementEvent.Sort;
import nl.vertrouwensfonds.queries.trust.Trust;

/** The file of a case as a page that a board can read, and print. */
@ApplicationScoped
public class CaseReport {

  private final Template page;
  private final Messages messages;
  private final Vocabulary vocabulary;

  CaseReport(@Location("case-file.html") Template page, Messages messages, Vocabulary vocabulary) {
    this.page = page;
    this.messages = messages;
    this.vocabulary = vocabulary;
  }

  /**
   * @param zone in whose time its days are
   * @param trust both balances at the instant of the file; null for who may not know them
   */
  String page(CaseFileBody file, Trust trust, ZoneId zone, Locale language) {
    return page.data("file", file)
        .data("trust", trust)
        .data("stages", Stage.values())
        .data("said", file.talks().statements())
        .data("subjects", subjects(file))
        .data("sorts", List.of(Sort.POSITION, Sort.INTEREST))
        .data("sides", List.of(Side.CLIENT, Side.SUPPLIER))
        .data("t", new ReportLanguage(messages, vocabulary, language, zone, file))
        .render();
  }

  /** What is waited for is about something: in people's own words, by its id. */
  private static Map<UUID, String> subjects(CaseFileBody file) {
    var subjects = new HashMap<UUID, String>();
    file.solutions().breaches().forEach(it -> subjects.put(it.steps().breach(), it.what()));
    file.talks().grievances().forEach(it -> subjects.put(it.id(), it.text()));
    file.talks().objectives().forEach(it -> subjects.put(it.id(), it.text()));
    file.solutions().agreements().forEach(it -> subjects.put(it.id(), it.text()));
    Stream.of(file.talks().admissions(), file.talks().concessions())
        .flatMap(List::stream)
        .forEach(it -> subjects.put(it.id(), it.text()));
    file.solutions().agreements().stream()
        .flatMap(it -> it.terms().stream())
        .filter(it -> it.commitment() != null)
        .forEach(it -> subjects.put(it.commitment(), it.what()));
    return subjects;
  }
}
