package nl.vertrouwensfonds.api.audit;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.vertrouwensfonds.api.problem.Vocabulary;
import nl.vertrouwensfonds.audit.Finding;
import nl.vertrouwensfonds.audit.LogAudit.Audited;
import nl.vertrouwensfonds.domain.KebabCase;

/**
 * What came of verifying a log.
 *
 * @param size how many events it has
 * @param whole whether there is nothing wrong
 */
public record AuditBody(UUID relationship, long size, boolean whole, List<FindingBody> findings) {

  /** The group of the words for what can be wrong. */
  private static final String WORDS = "damage";

  /**
   * Something that is not as it was recorded.
   *
   * @param means the same in the language of whoever reads
   * @param revision the first that may not be what it was
   */
  public record FindingBody(Finding.What finding, String means, String table, long revision) {}

  /** A page of them. */
  public record AuditList(List<AuditBody> logs, String next) {}

  static AuditBody of(Audited it, Vocabulary words, Locale language) {
    var findings = it.findings().stream().map(one -> finding(one, words, language)).toList();
    return new AuditBody(it.relationship(), it.events(), it.isWhole(), findings);
  }

  private static FindingBody finding(Finding it, Vocabulary words, Locale language) {
    var means = words.of(WORDS, KebabCase.name(it.what()), language);
    return new FindingBody(it.what(), means, it.table(), it.revision());
  }
}
