package nl.vertrouwensfonds.trust;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.vertrouwensfonds.trust.Remark.Because;

/**
 * A ledger in which promises that there was no room for are one line a day, where the last of them
 * stood: ninety-nine kept in a full month have one reason.
 */
final class Daily {

  private Daily() {}

  /**
   * @param unseen what is less is next to nothing
   * @param zone where a day ends
   */
  static List<Posting> of(List<Posting> postings, double unseen, ZoneId zone) {
    Map<LocalDate, Posting> days = new HashMap<>();
    postings.stream()
        .filter(it -> isNothing(it, unseen))
        .forEach(it -> days.merge(day(it, zone), it, (earlier, next) -> next.with(earlier)));
    var lines = new ArrayList<Posting>();
    for (Posting it : postings) {
      var line = isNothing(it, unseen) ? days.get(day(it, zone)) : it;
      if (line == it || line.event().equals(it.event())) {
        lines.add(line);
      }
    }
    return List.copyOf(lines);
  }

  private static boolean isNothing(Posting it, double unseen) {
    return it.remark() != null
        && it.remark().because() == Because.FULL
        && Math.abs(it.amount()) < unseen;
  }

  private static LocalDate day(Posting it, ZoneId zone) {
    return LocalDate.ofInstant(it.at(), zone);
  }
}
