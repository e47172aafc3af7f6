package nl.vertrouwensfonds.api.cases;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import nl.vertrouwensfonds.api.problem.Words;
import nl.vertrouwensfonds.domain.cases.Stage;
import nl.vertrouwensfonds.views.trust.Trust;

/** The file of a case as a page that a board can read, and print. */
@ApplicationScoped
public class CaseReport {

  private final Template page;
  private final Words words;

  CaseReport(@Location("case-file.html") Template page, Words words) {
    this.page = page;
    this.words = words;
  }

  /**
   * @param trust both balances at the instant of the file; null for who may not know them
   */
  String page(CaseFileBody file, Trust trust, Locale language) {
    return page.data("file", file)
        .data("trust", trust)
        .data("stages", Stage.values())
        .data("t", new ReportLanguage(words, language, file))
        .render();
  }
}
