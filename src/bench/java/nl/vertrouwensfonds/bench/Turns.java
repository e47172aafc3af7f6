package nl.vertrouwensfonds.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.vertrouwensfonds.boot.data.UserFacingException;

/** Takes turns: each round measures everything once, so that a slow moment meets all of it. */
final class Turns {

  private static final int ATTEMPTS = 5;

  /** Measures once; 0 when nothing came of it, as on a machine that is very busy. */
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
        all.computeIfAbsent(turn.getKey(), _ -> new ArrayList<>()).add(something(turn));
      }
    }
    var series = new LinkedHashMap<String, Series>();
    all.forEach((name, values) -> series.put(name, new Series(values)));
    return series;
  }

  private static double something(Map.Entry<String, Turn> turn) throws Exception {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      double value = turn.getValue().measure();
      if (value > 0) {
        return value;
      }
      System.out.printf("# %s: nothing came of it, once more%n", turn.getKey());
    }
    throw new UserFacingException(turn.getKey() + ": nothing came of it " + ATTEMPTS + " times");
  }
}
