package nl.vertrouwensfonds.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.vertrouwensfonds.log.LogReader.Line;

/**
 * Finds lines of a log from either end, without reading the log. It knows nothing of who may see
 * what: its callers do.
 */
@ApplicationScoped
public class LogSearch {

  /**
   * A breach goes on in what was promised to make up for it, which later events name alone. Held
   * apart, so that a page of it is never looked for along the whole log.
   */
  private static final String ABOUT =
      """
      with promised as (
        select id from event
         where relationship = :relationship and names @> array[cast(:subject as uuid)]
           and (type like 'correction-promised.%' or type like 'compensation-offered.%')
      ), about as materialized (
        select * from event
         where relationship = :relationship
           and names && (cast(:subject as uuid) || array(select id from promised))
      )
      """;

  private static final String STRETCH =
      "select * from %s where relationship = :relationship and revision between :first and :last";

  private static final String OF_DOCUMENT =
      " and revision in (select revision from document"
          + " where relationship = :relationship and sha256 = :document)";

  private static final String IN_ORDER = " order by revision %s limit :most";

  /** The first of each type, and the first among these. */
  private static final String OF_TYPES =
      "select found.* from unnest(cast(:types as text[])) as wanted(name)"
          + " cross join lateral (%s) as found";

  private final EntityManager rows;

  LogSearch(EntityManager rows) {
    this.rows = rows;
  }

  /** The first lines of a stretch that are asked for, in the order in which it is read. */
  public List<Line> lines(UUID relationship, Selection which, Stretch within, int most) {
    var query = rows.createNativeQuery(sql(which, within), EventRow.class);
    parameters(relationship, which, within, most).forEach(query::setParameter);
    return query.getResultList().stream().map(it -> LogReader.line((EventRow) it)).toList();
  }

  static String sql(Selection which, Stretch within) {
    var stretch = new StringBuilder(STRETCH.formatted(which.subject() == null ? "event" : "about"));
    stretch.append(which.caseId() == null ? "" : " and case_id = :case");
    stretch.append(which.document() == null ? "" : OF_DOCUMENT);
    stretch.append(which.types().isEmpty() ? "" : " and type = wanted.name");
    String order = IN_ORDER.formatted(within.newestFirst() ? "desc" : "asc");
    String first = stretch + order;
    String found = which.types().isEmpty() ? first : OF_TYPES.formatted(first) + order;
    return which.subject() == null ? found : ABOUT + found;
  }

  static Map<String, Object> parameters(
      UUID relationship, Selection which, Stretch within, int most) {
    var parameters = new HashMap<String, Object>();
    parameters.put("relationship", relationship);
    parameters.put("first", within.first());
    parameters.put("last", within.last());
    parameters.put("most", most);
    if (which.subject() != null) {
      parameters.put("subject", which.subject());
    }
    if (which.caseId() != null) {
      parameters.put("case", which.caseId());
    }
    if (which.document() != null) {
      parameters.put("document", which.document());
    }
    if (!which.types().isEmpty()) {
      parameters.put("types", which.types().toArray(String[]::new));
    }
    return parameters;
  }
}
