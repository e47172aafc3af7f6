package nl.vertrouwensfonds.bench;

import java.util.List;
import java.util.stream.IntStream;

/** What each round gave, one after the other; at least one. */
record Series(List<Double> rounds) {

  Series {
    if (rounds.isEmpty()) {
      throw new IllegalArgumentException("nothing was measured");
    }
    rounds = List.copyOf(rounds);
  }

  double median() {
    var sorted = rounds.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  double least() {
    return rounds.stream().min(Double::compare).orElseThrow();
  }

  double most() {
    return rounds.stream().max(Double::compare).orElseThrow();
  }

  /** Round by round: what ran at about the same time is compared. */
  Series over(Series other) {
    int both = Math.min(rounds.size(), other.rounds.size());
    return new Series(
        IntStream.range(0, both).mapToObj(it -> rounds.get(it) / other.rounds.get(it)).toList());
  }
}
