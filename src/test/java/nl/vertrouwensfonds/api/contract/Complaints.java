package nl.vertrouwensfonds.api.contract;

import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.report.ValidationReport.Message;
import com.atlassian.oai.validator.report.ValidationReport.MessageContext.Pointers;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a validator complains of, one thing a line, so that somebody can find it. */
final class Complaints {

  /** Where the contract tells one event type from another. */
  private static final String TYPE = "/properties/type/const";

  private Complaints() {}

  /**
   * An event is held against every type there is. What it lacks to be of another type than its own
   * is no news.
   */
  static Set<String> in(ValidationReport report) {
    var all =
        report.getMessages().stream()
            .filter(it -> it.getLevel() == ValidationReport.Level.ERROR)
            .toList();
    var otherTypes =
        all.stream()
            .map(Complaints::rule)
            .filter(it -> it.endsWith(TYPE))
            .map(it -> it.substring(0, it.length() - TYPE.length() + 1))
            .collect(Collectors.toSet());
    return all.stream()
        .filter(it -> otherTypes.stream().noneMatch(rule(it)::startsWith))
        .map(Complaints::line)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String line(Message message) {
    String where = pointers(message).getInstance();
    return where + (where.isEmpty() ? "" : " ") + message.getMessage();
  }

  private static String rule(Message message) {
    return pointers(message).getSchema();
  }

  private static Pointers pointers(Message message) {
    return message
        .getContext()
        .flatMap(ValidationReport.MessageContext::getPointers)
        .orElse(new Pointers("", ""));
  }
}
