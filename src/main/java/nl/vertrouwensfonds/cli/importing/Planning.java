package nl.vertrouwensfonds.cli.importing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.vertrouwensfonds.cli.importing.Archive.Organisation;
import nl.vertrouwensfonds.cli.importing.Archive.Standing;
import nl.vertrouwensfonds.cli.terminal.Words;
import nl.vertrouwensfonds.domain.Side;

/** Works out what is to be done, by comparing the rows with what the service knows already. */
final class Planning {
  private final LocalDate today;
  private final boolean closing;
  private final Words words;
  private final List<Flaw> flaws = new ArrayList<>();

  Planning(LocalDate today, boolean closing, Words words) {
    this.today = today;
    this.closing = closing;
    this.words = words;
  }

  /** Asks the service for all that the comparison needs. */
  Plan plan(List<Row> rows, Archive archive) {
    var newcomers = newcomers(rows, archive.organisations());
    var standings = archive.relationships();
    var chapters = new ArrayList<Chapter>();
    byPair(rows)
        .forEach((pair, its) -> {
          var standing = Optional.ofNullable(standings.get(pair.key()));
          var noted = standing.map(it -> archive.commitments(pair, it.id())).orElse(List.of());
          chapters.add(chapter(pair, its, standing, noted));
        });
    return new Plan(chapters, newcomers, flaws);
  }

  /** What was found to stand in the way so far. */
  List<Flaw> flaws() {
    return flaws;
  }

  private static Map<Pair, List<Row>> byPair(List<Row> rows) {
    return rows.stream()
        .collect(Collectors.groupingBy(Row::pair, LinkedHashMap::new, Collectors.toList()));
  }

  private Map<String, String> newcomers(List<Row> rows, Map<String, Organisation> there) {
    var newcomers = new LinkedHashMap<String, String>();
    for (Row row : rows) {
      for (Side side : List.of(Side.SUPPLIER, Side.CLIENT)) {
        String name = row.pair().name(side);
        var known = there.get(Codes.of(name));
        if (known == null) {
          newcomers.put(Codes.of(name), name);
        } else if (!known.name().equals(name)) {
          flaws.add(new Flaw(row.line(), words.say("name.taken", name, known.name())));
        }
      }
    }
    return newcomers;
  }

  /** What one relationship gets to know. */
  Chapter chapter(Pair pair, List<Row> rows, Optional<Standing> standing, List<Noted> noted) {
    var told = rows.stream().map(row -> Act.of(row, today)).toList();
    var matched = Matching.of(told, noted);
    var all = told.stream().flatMap(List::stream).sorted(Act.IN_ORDER).toList();
    var acts = all.stream().filter(act -> !recorded(act, matched)).toList();
    standing.ifPresent(it -> hold(acts, it));
    var known = new HashMap<Row, String>();
    matched.forEach((row, it) -> known.put(row, it.id()));
    boolean open = standing.map(Standing::importing).orElse(true);
    return new Chapter(
        pair, standing, all.getFirst().at(), known, new Keys(rows), acts, closing && open);
  }

  private static boolean recorded(Act act, Map<Row, Noted> matched) {
    var noted = matched.get(act.row());
    return noted != null && noted.deeds().containsKey(act.deed());
  }

  /** Finds the rows for which it is too late; one word about each is enough. */
  private void hold(List<Act> acts, Standing standing) {
    Instant last = standing.lastEventAt();
    var told = new LinkedHashSet<Row>();
    for (Act act : acts) {
      if (!standing.importing() && told.add(act.row())) {
        flaws.add(new Flaw(act.row().line(), words.say("row.closed", act.row().pair())));
      } else if (act.at().isBefore(last) && told.add(act.row())) {
        flaws.add(
            new Flaw(
                act.row().line(), words.say("row.too-early", act.row().pair(), act.at(), last)));
      }
    }
  }
}
