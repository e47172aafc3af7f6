package nl.vertrouwensfonds.log.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import nl.vertrouwensfonds.domain.event.Envelope;

/** Measures how many events a second are read and written, next to the way by a tree. */
final class CodecBenchmark {

  private static final int EVENTS = 50_000;
  private static final int ROUNDS = 11;

  private record Stored(byte[] bytes, String type) {}

  private CodecBenchmark() {}

  static void main() {
    var events = Samples.all().toList();
    var stored =
        events.stream()
            .map(it -> new Stored(Codec.CURRENT.write(it), Codec.name(it.data())))
            .toList();
    var ways = new ArrayList<Way>();
    ways.add(
        way("read by a tree", stored, it -> TreeCodec.CURRENT.read(it.bytes()).documents().size()));
    ways.add(way("read", stored, it -> Codec.CURRENT.read(it.bytes()).documents().size()));
    ways.add(
        way(
            "read by its type",
            stored,
            it -> Codec.CURRENT.read(it.bytes(), it.type()).documents().size()));
    ways.add(way("written by a tree", events, (Envelope it) -> TreeCodec.CURRENT.write(it).length));
    ways.add(way("written", events, (Envelope it) -> Codec.CURRENT.write(it).length));
    for (int round = 0; round < ROUNDS; round++) {
      ways.forEach(Way::run);
    }
    ways.forEach(Way::tell);
  }

  private static <T> Way way(String name, List<T> events, ToIntFunction<T> work) {
    return new Way(
        name,
        () -> {
          int sum = 0;
          for (int i = 0; i < EVENTS; i++) {
            sum += work.applyAsInt(events.get(i % events.size()));
          }
          if (sum < 0) {
            throw new IllegalStateException("nothing was done");
          }
        },
        new ArrayList<>());
  }

  private record Way(String name, Runnable work, List<Double> rates) {

    void run() {
      long from = System.nanoTime();
      work.run();
      rates.add(EVENTS / ((System.nanoTime() - from) / 1e9));
    }

    void tell() {
      // The first rounds warm up.
      var warm = rates.stream().skip(ROUNDS / 2).sorted().toList();
      System.out.printf("%-20s %,10.0f events/s%n", name, warm.get(warm.size() / 2));
    }
  }
}
