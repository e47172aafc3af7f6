package nl.vertrouwensfonds.log;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A statement that writes any number of rows of one kind, whichever logs they belong to.
 *
 * @param sql with a parameter {@code ?::type[]} for each column: the values of all rows
 * @param types of the columns
 */
record RowStatement(Phase phase, String sql, List<String> types) {

  /** What has to stand before what; within one, the order makes no difference. */
  enum Phase {
    HEAD,
    EVENTS,
    CONTENTS,
    FUNDS,
    REMOVED,
    PUT,
    CHANGED
  }

  private static final Pattern COLUMN = Pattern.compile("\\?::(\\w+)\\[]");

  private static final Pattern INSERT = Pattern.compile("^insert into (\\w+) \\(([^)]+)\\)");

  static RowStatement of(Phase phase, String sql) {
    var types = COLUMN.matcher(sql).results().map(RowStatement::type).toList();
    return new RowStatement(phase, sql, types);
  }

  /** The table that rows are inserted into; empty when they change or remove others. */
  Optional<String> insertsInto() {
    return inserted().map(it -> it.group(1));
  }

  /** The columns that an insert fills, in the order of its values. */
  List<String> columns() {
    return inserted().map(it -> List.of(it.group(2).trim().split(",\\s*"))).orElse(List.of());
  }

  private Optional<MatchResult> inserted() {
    return INSERT.matcher(sql).results().findFirst();
  }

  private static String type(MatchResult column) {
    return column.group(1);
  }
}
