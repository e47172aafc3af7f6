package nl.vertrouwensfonds.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** Takes turns: each round measures everything once, so that a slow moment meets all of it. */
final class Turns {

  /** Measures once. */
  interface Turn {
    double measure() throws Exception;
  }

  private final Map<String, Turn> turns = new LinkedHashMap<>();

  Turns and(String name, Turn turn) {
    turns.put(name, turn);
    return this;
  }

  /** What each round gave, by name. */
  Map<String, Series> take(int rounds) throws Exception {
    var all = new LinkedHashMap<String, ArrayList<Double>>();
    for (int round = 0; round < rounds; round++) {
      for (var turn : turns.entrySet()) {
        all.computeIfAbsent(turn.getKey(), _ -> new ArrayList<>()).add(turn.getValue().measure());
      }
    }
    var series = new LinkedHashMap<String, Series>();
    all.forEach((name, values) -> series.put(name, new Series(values)));
    return series;
  }
}
